/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A multiboot-2 loader tells things in no usual order, just behind the image.
 * @boards pc
 * @args "one two" 3
 * @loader two
 */
#include "boot_odd.h"

int
main(int argc, char **argv)
{
	boots(argc, argv);
	return done_testing();
}
