/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Without arguments main gets the program's name alone.
 */
#include "tap.h"

int
main(int argc, char **argv)
{
	is_int(argc, 1, "one word");
	ok(argv[0] != NULL && argv[0][0] != '\0', "the program has a name");
	ok(argv[1] == NULL, "NULL behind it");
	return done_testing();
}
