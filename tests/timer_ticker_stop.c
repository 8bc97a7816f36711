/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A stopped ticker ticks no more, and leaves its channel open; it can be stopped again, and
 * be started with another period.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTicker *t = go_ticker_make(GO_MILLISECOND);
	static GoTicker zero;
	int64_t began, v;
	bool isopen;

	chan_get(t->c);
	chan_get(t->c);
	go_ticker_stop(t);
	(void)chan_tryget(t->c, &v, NULL);
	go_sleep(10 * GO_MILLISECOND);
	ok(!chan_tryget(t->c, &v, &isopen), "no tick comes, and the channel is not closed");
	go_ticker_stop(t);
	go_ticker_stop(&zero);
	ok(1, "it may be stopped again, and what was never one");

	began = go_nanotime();
	go_ticker_reset(t, 20 * GO_MILLISECOND);
	ok(chan_get(t->c) >= began + 20 * GO_MILLISECOND, "reset when stopped");
	ok(chan_get(t->c) >= began + 40 * GO_MILLISECOND, "it goes on");
	go_ticker_reset(t, 3600 * GO_SECOND);
	(void)chan_tryget(t->c, &v, NULL);
	go_sleep(50 * GO_MILLISECOND);
	is_int(chan_len(chan_of(t->c)), 0, "reset when running: the old period is over");
	began = go_nanotime();
	go_ticker_reset(t, 5 * GO_MILLISECOND);
	ok(chan_get(t->c) >= began + 5 * GO_MILLISECOND, "the new one counts from then");
	go_ticker_stop(t);
	go_ticker_start(t, GO_MILLISECOND);
	chan_get(t->c);
	ok(1, "start after stop");
	go_ticker_stop(t);
	go_ticker_free(t);
	return done_testing();
}
