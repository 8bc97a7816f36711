/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine runs for as long as go_timeslice says before another has its turn; 0 switches
 * preemption off; go_timeslice returns what it was.
 * @icount
 * @calm it measures slices
 * @timeout 60
 */
#include <gotime.h>

#include "tap.h"

enum { TURNS = 20 };

static volatile int64_t others; /* when the other one has run last */
static volatile bool stop;

static void
spin(void *arg)
{
	(void)arg;
	while (!stop)
		others = go_nanotime();
}

/* The mean time from turn to turn of main: two slices. */
static int64_t
measure(int64_t slice)
{
	int64_t begin = 0, before = others;
	int turns = -1;

	go_timeslice(slice);
	while (turns < TURNS) {
		int64_t seen = others;

		if (seen == before)
			continue;
		before = seen;
		if (++turns == 0)
			begin = go_nanotime();
	}
	return (go_nanotime() - begin) / TURNS;
}

int
main(void)
{
	static const int64_t slice[] = {200 * GO_MICROSECOND, GO_MILLISECOND, 5 * GO_MILLISECOND};
	int64_t old = go_timeslice(3 * GO_MILLISECOND), seen;

	ok(old > 0, "preemption is on");
	is_int(go_timeslice(old), 3 * GO_MILLISECOND, "go_timeslice returns what it was");
	go(spin, NULL);
	for (size_t i = 0; i < sizeof slice / sizeof slice[0]; i++) {
		int64_t t = measure(slice[i]);

		diag("two slices of %lld ns take %lld", (long long)slice[i], (long long)t);
		ok(t >= slice[i] * 19 / 10 && t <= slice[i] * 23 / 10 + 20 * GO_MICROSECOND,
		   "a slice is %lld us long", (long long)slice[i] / GO_MICROSECOND);
	}
	go_timeslice(0);
	seen = others;
	go_delay_us(30000);
	ok(seen == others, "0: the other one does not run");
	is_int(go_timeslice(GO_MILLISECOND), 0, "which it was");
	go_delay_us(3000);
	ok(others > seen, "switched on again, it does");
	stop = true;
	return done_testing();
}
