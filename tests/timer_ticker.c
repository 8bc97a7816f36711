/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ticker does not drift: each of 100 ticks comes at its multiple of the period, and late
 * by no more than a timer is (time_accuracy.c).
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { TICKS = 100, LATE = 5000 };

static void
ticks(GoTicker *t, int64_t period)
{
	int64_t began = go_nanotime(), late, sum = 0, most = 0;
	int early = 0;

	go_ticker_reset(t, period);
	for (int i = 1; i <= TICKS; i++) {
		late = chan_get(t->c) - began - i * period;
		early += late < 0;
		if (late > most)
			most = late;
		sum += late;
	}
	go_ticker_stop(t);
	is_int(early, 0, "%lld ns: none is early", (long long)period);
	ok(most < LATE, "%lld ns: none is late", (long long)period);
	diag("%lld ns late at most, %lld on average", (long long)most, (long long)sum / TICKS);
}

int
main(void)
{
	GoTicker *t = go_ticker_make(GO_SECOND), onstack;

	go_ticker_init(&onstack, chan_new(int64_t, 1));
	go_ticker_start(&onstack, GO_SECOND);
	ticks(t, 100 * GO_MICROSECOND);
	ticks(t, GO_MILLISECOND);
	ticks(&onstack, 123457);
	ticks(&onstack, 10 * GO_MILLISECOND);
	go_ticker_free(t);
	go_ticker_free(NULL);
	return done_testing();
}
