/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A negative exit code arrives as 111.
 *
 * @exit 111
 */
#include <go.h>

int
main(void)
{
	go_end(-1);
}
