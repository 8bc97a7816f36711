/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the loader tells lies above 16 MB.
 * @boards pc
 * @args "one two" 3
 * @loader high
 */
#include "boot_odd.h"

int
main(int argc, char **argv)
{
	boots(argc, argv);
	return done_testing();
}
