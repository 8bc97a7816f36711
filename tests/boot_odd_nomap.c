/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The loader tells of the memory's size, but gives no map.
 * @boards pc
 * @args "one two" 3
 * @loader nomap
 */
#include "boot_odd.h"

int
main(int argc, char **argv)
{
	boots(argc, argv);
	return done_testing();
}
