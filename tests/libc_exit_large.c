/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An exit code that not every way out can carry arrives as 111, not as success.
 * @exit 111
 */
#include <stdlib.h>

int
main(void)
{
	exit(256);
}
