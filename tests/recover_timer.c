/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of a timer or a ticker can be recovered; one that runs runs on. */
#include <gotime.h>
#include <gotimer.h>

#include "recovered.h"

static int n;

static void
count(void *p)
{
	++*(int *)p;
}

int
main(void)
{
	GoTimer none = {.arg = NULL}, t;
	GoTicker zero = {.period = 0}, tick;
	GoTimer *made = go_timer_make(20 * GO_MILLISECOND);
	chan(int64_t) ticks = chan_new(int64_t, 1);

	recovered(go_timer_start(&none, 1), "time: Start called on uninitialized Timer");
	recovered((void)go_timer_stop(&none), "time: Stop called on uninitialized Timer");
	recovered((void)go_timer_reset(&none, 1), "time: Reset called on uninitialized Timer");
	recovered(go_ticker_start(&zero, 1), "time: Start called on uninitialized Ticker");
	recovered(go_after_func(&t, 1, NULL, NULL), "go_after_func: no function");
	go_timer_func(&t, count, &n);
	go_timer_start(&t, 20 * GO_MILLISECOND);
	recovered(go_timer_start(&t, 1), "start of a running timer");
	recovered(go_timer_free(made), "free of a running timer");
	(void)chan_get(made->c);
	go_sleep(40 * GO_MILLISECOND);
	is_int(n, 1, "both timers fire");
	go_timer_free(made);
	go_ticker_init(&tick, ticks);
	recovered(go_ticker_start(&tick, 0), "non-positive interval for NewTicker");
	go_ticker_start(&tick, 5 * GO_MILLISECOND);
	recovered(go_ticker_start(&tick, 1), "start of a running ticker");
	recovered(go_ticker_reset(&tick, -1), "non-positive interval for Ticker.Reset");
	(void)chan_get(ticks);
	(void)chan_get(ticks);
	go_ticker_stop(&tick);
	ok(true, "the ticker ticks on");
	return done_testing();
}
