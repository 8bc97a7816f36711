/* SPDX-License-Identifier: BSD-3-Clause */
/* boot_odd.h -- what a program finds that tests/loader/loader.c has booted. */
#include <goboot.h>
#include <stdlib.h>
#include <string.h>

#include "tap.h"

enum { BYTES = 8 << 20 };

/* The command line has come, and 8 MB of memory are good; none of it is the image's or a
 * module's, which would no longer be as they were. */
static void
boots(int argc, char **argv)
{
	static const char constant[] = "not touched";
	char *p = malloc(BYTES);
	size_t wrong = 0;

	is_int(argc, 3, "three arguments");
	ok(argc == 3 && strcmp(argv[1], "one two") == 0, "the first is as it was");
	ok(argc == 3 && strcmp(argv[2], "3") == 0, "the second is as it was");
	ok(p != NULL, "8 MB of memory");
	if (p == NULL)
		return;
	memset(p, 0x55, BYTES);
	for (size_t i = 0; i < BYTES; i++)
		wrong += p[i] != 0x55;
	is_int(wrong, 0, "they keep what is written");
	ok(strcmp(constant, "not touched") == 0, "the image is whole");
	free(p);
}
