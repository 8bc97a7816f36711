/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image for 16 KB of RAM 24 goroutines, and main, talk to each other.
 *
 * @boards microbit mps2-an385
 */
#include "ring.h"

int
main(void)
{
	return ring(24);
}
