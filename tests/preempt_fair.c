/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Goroutines that never stop share the core, main among them: none gets twice what another
 * gets.
 * @icount
 * @timeout 60
 */
#include <gotime.h>

#include "tap.h"

enum { N = 5 };

static volatile unsigned long count[N];

static void
spin(void *arg)
{
	volatile unsigned long *mine = arg;

	for (;;)
		++*mine;
}

int
main(void)
{
	unsigned long least = ~0ul, most = 0;
	int64_t end;

	go_timeslice(2 * GO_MILLISECOND);
	for (int i = 1; i < N; i++)
		go(spin, (void *)(uintptr_t)&count[i]);
	end = go_nanotime() + 600 * GO_MILLISECOND;
	/* Like spin, but for a look at the clock now and then. */
	while (go_nanotime() < end)
		for (int i = 0; i < 1000; i++)
			++count[0];
	for (int i = 0; i < N; i++) {
		unsigned long n = count[i];

		diag("%d: %lu turns", i, n);
		least = n < least ? n : least;
		most = n > most ? n : most;
	}
	ok(least > 0, "all have run");
	ok(most / 2 <= least, "the most is at most twice the least");
	return done_testing();
}
