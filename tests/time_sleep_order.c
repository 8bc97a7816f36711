/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 100 goroutines that sleep for random times are woken in the order of their deadlines,
 * and none of them early.
 */
#include <chan.h>
#include <gotime.h>

#include "random.h"
#include "tap.h"

enum { N = 100 };

/* The deadline is counted from a moment inside go_sleep, so it lies between these two.
 * That moment comes before the next goroutine's turn. */
static int64_t earliest[N], latest[N], woken[N];
static int64_t length[N];
static int order[N], nwoken;
static int64_t began[N + 1];
static chan(int) done;

static void
sleeper(void *arg)
{
	int i = (int)(intptr_t)arg;

	began[i] = go_nanotime();
	go_sleep(length[i]);
	woken[i] = go_nanotime();
	order[nwoken++] = i;
	chan_put(done, i);
}

int
main(void)
{
	int early = 0, wrong = 0;

	go_timeslice(0); /* who runs when is part of this test */
	done = chan_new(int, N);
	for (int i = 0; i < N; i++) {
		/* Some of them alike. */
		length[i] = (int64_t)(1 + random_below(i % 3 == 0 ? 4 : 50)) * GO_MILLISECOND;
		go(sleeper, (void *)(intptr_t)i);
	}
	go_yield();
	began[N] = go_nanotime();
	for (int i = 0; i < N; i++)
		chan_get(done);
	for (int i = 0; i < N; i++) {
		earliest[i] = began[i] + length[i];
		latest[i] = began[i + 1] + length[i];
		early += woken[i] < earliest[i];
	}
	for (int i = 1; i < N; i++)
		wrong += earliest[order[i - 1]] > latest[order[i]];
	is_int(nwoken, N, "all are woken");
	is_int(early, 0, "none is early");
	is_int(wrong, 0, "the earlier deadline first");
	return done_testing();
}
