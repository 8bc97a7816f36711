/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Timers and tickers that are made and freed, and goroutines of go_after_func that are
 * stopped or run, need no more memory than the first.
 * @timeout 60
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { N = 30000, CALLS = 5000 };

static int calls;

static void
count(void *arg)
{
	(void)arg;
	calls++;
}

int
main(void)
{
	GoTimer f;
	int stopped = 0;

	go_timeslice(0); /* where preempted goroutines keep their registers is memory, too */
	for (int i = 0; i < N; i++) {
		GoTimer *t = go_timer_make(GO_SECOND);
		GoTicker *k = go_ticker_make(GO_SECOND);

		stopped += go_timer_stop(t);
		go_timer_free(t);
		go_ticker_stop(k);
		go_ticker_free(k);
	}
	is_int(stopped, N, "%d timers and tickers", N);
	stopped = 0;
	for (int i = 0; i < CALLS; i++) {
		go_after_func(&f, i % 2 ? 0 : GO_SECOND, count, NULL);
		if (i % 2)
			go_sleep(1);
		stopped += go_timer_stop(&f);
		go_yield();
	}
	is_int(stopped + calls, CALLS, "%d goroutines", CALLS);
	ok(calls > CALLS / 4, "some were called");
	return done_testing();
}
