/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * There are more modules than an application can see: what it sees is right, and the memory of the
 * others is not used.
 * @boards pc
 * @args "one two" 3
 * @loader modules
 */
#include "boot_odd.h"

/* As in tests/loader/loader.c; the header tells how many are seen. */
enum { MODULES = 40, SEEN = 16, FIRST = 32 << 20, PAGE = 4096 };

int
main(int argc, char **argv)
{
	boots(argc, argv);
	for (int i = 0; i < MODULES; i++) {
		const char *page = (const char *)(uintptr_t)(FIRST + i * 2 * PAGE);
		GoModule m;

		if (i < SEEN && ok(go_module(i, &m), "there is module %d", i)) {
			ok(m.start == page && m.size == PAGE && atoi(m.string + 7) == i, "it is %s",
			   m.string);
			ok(page[0] == i && page[PAGE - 1] == i, "its bytes are right");
		}
	}
	ok(!go_module(SEEN, &(GoModule){0}), "no more of them are seen");
	return done_testing();
}
