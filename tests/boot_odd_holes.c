/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The memory map tells of RAM twice, in no order, above 4 GB, and of holes in it.
 * @boards pc
 * @args "one two" 3
 * @loader holes
 */
#include "boot_odd.h"

int
main(int argc, char **argv)
{
	boots(argc, argv);
	return done_testing();
}
