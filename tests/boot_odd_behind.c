/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What the loader tells lies just behind the image.
 * @boards pc
 * @args "one two" 3
 * @loader behind
 */
#include "boot_odd.h"

int
main(int argc, char **argv)
{
	boots(argc, argv);
	return done_testing();
}
