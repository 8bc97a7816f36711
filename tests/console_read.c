/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_read waits for what is typed, and other goroutines run meanwhile; it gives what there
 * is, at most what was asked for.
 * @input abcdefgh\n0123456789\n
 * @order
 */
#include "tap.h"

static const char typed[] = "abcdefgh\n0123456789\n";

static long turns;

static void
counter(void *arg)
{
	(void)arg;
	for (;;) {
		if (++turns == 100) /* the first output: only then is anything typed */
			diag("type now");
		go_yield();
	}
}

int
main(void)
{
	size_t want = sizeof typed - 1, got = 0, n, nothing;
	long before;
	bool good = true, most = true;
	char buf[sizeof typed];

	go_timeslice(0); /* who runs when is part of this test */
	go(counter, NULL);
	go_yield();
	nothing = go_read(buf, 0);
	before = turns;
	while (got < want) {
		size_t room = want - got < 3 ? want - got : 3;

		buf[3] = '*';
		n = go_read(buf, room);
		most = most && n >= 1 && n <= room && buf[3] == '*';
		for (size_t i = 0; i < n && got + i < want; i++)
			good = good && buf[i] == typed[got + i];
		got += n;
	}
	is_int(nothing, 0, "to read nothing does not wait");
	is_int(before, 1, "nor yield");
	is_int(got, want, "all that was typed");
	ok(good, "as it was typed");
	ok(most, "at least one byte, at most what was asked for");
	ok(turns >= 100, "another goroutine has run meanwhile");
	return done_testing();
}
