/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image for 8 KB of RAM 12 goroutines, and main, talk to each other.
 */
#include "ring.h"

int
main(void)
{
	return ring(12);
}
