/* SPDX-License-Identifier: BSD-3-Clause */
/* boot.h -- what a program finds that GRUB has booted, with two modules. */
#include <goboot.h>
#include <string.h>

#include "tap.h"

static void
ismodule(int i, const char *string, const char *text)
{
	GoModule m;

	if (!ok(go_module(i, &m), "there is a module %d", i))
		return;
	ok(strcmp(m.string, string) == 0, "it is %s", m.string);
	ok(m.size == strlen(text) && memcmp(m.start, text, m.size) == 0, "its bytes are right");
}

int
main(int argc, char **argv)
{
	GoModule m;

	is_int(argc, 3, "three arguments");
	ok(argc == 3 && strcmp(argv[1], "one two") == 0, "the first is as it was");
	ok(argc == 3 && strcmp(argv[2], "it's \"3\"") == 0, "the second is as it was");
	ismodule(0, "boot_first.txt", "first\n");
	ismodule(1, "boot_second.txt", "a second module\n");
	ok(!go_module(2, &m), "there is no third");
	ok(!go_module(-1, &m), "nor a negative one");
	return done_testing();
}
