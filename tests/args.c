/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * main gets the words of the command line: blanks part them, quotes keep blanks, a
 * backslash keeps a quote or a backslash.
 * @args one "two words" "" 'a "quoted" word' 'back\\slash' --n=5 "  padded  " ' ' '\"'
 */
#include <stddef.h>

#include "tap.h"

static bool
same(const char *a, const char *b)
{
	while (*a != '\0' && *a == *b)
		a++, b++;
	return *a == *b;
}

int
main(int argc, char **argv)
{
	static const char *const want[] = {
		"one",	      "two words", "",	   "a \"quoted\" word", "back\\\\slash", "--n=5",
		"  padded  ", " ",	   "\\\"",
	};
	int n = sizeof want / sizeof want[0];

	is_int(argc, n + 1, "as many as were given, and the program");
	ok(argv[0] != NULL && argv[0][0] != '\0', "the program has a name");
	for (int i = 1; i <= n && i < argc; i++)
		if (!ok(same(argv[i], want[i - 1]), "word %d", i))
			diag("got '%s', want '%s'", argv[i], want[i - 1]);
	ok(argv[argc] == NULL, "NULL behind the last");
	return done_testing();
}
