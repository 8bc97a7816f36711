/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is typed while nobody reads is kept for who reads later.
 * @input abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz
 */
#include <gotime.h>

#include "tap.h"

int
main(void)
{
	size_t got = 0;
	bool good = true;
	char buf[104];

	diag("type now");
	for (int i = 0; i < 20; i++)
		go_sleep(20 * GO_MILLISECOND);
	while (got < sizeof buf)
		got += go_read(buf + got, sizeof buf - got);
	for (size_t i = 0; i < sizeof buf; i++)
		good = good && buf[i] == (char)('a' + i % 26);
	ok(good, "all that was typed before");
	return done_testing();
}
