/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * While ten goroutines spin, who sleeps is woken in time and runs when all of them had a slice
 * at most; a ticker loses no tick.
 * @icount
 * @timeout 60
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { SPINNERS = 10, SLICE_US = 500, ROUNDS = 20, MARGIN_US = 200 };

static volatile bool stop;

static void
spin(void *arg)
{
	(void)arg;
	while (!stop)
		;
}

int
main(void)
{
	int64_t slice = SLICE_US * GO_MICROSECOND, worst = 0, most;
	GoTicker *ticker;
	int64_t begin;

	go_timeslice(slice);
	most = (SPINNERS + 1) * slice + MARGIN_US * GO_MICROSECOND;
	for (int i = 0; i < SPINNERS; i++)
		go(spin, NULL);
	for (int i = 0; i < ROUNDS; i++) {
		int64_t t = go_nanotime(), late;

		go_sleep(3 * GO_MILLISECOND);
		late = go_nanotime() - t - 3 * GO_MILLISECOND;
		ok(late >= 0, "not too early");
		worst = late > worst ? late : worst;
	}
	diag("at most %lld us late", (long long)worst / GO_MICROSECOND);
	ok(worst <= most, "at most %d slices late", SPINNERS + 1);

	begin = go_nanotime();
	ticker = go_ticker_make(20 * GO_MILLISECOND);
	for (int i = 0; i < 5; i++)
		(void)chan_get(ticker->c);
	begin = go_nanotime() - begin;
	ok(begin >= 100 * GO_MILLISECOND && begin <= 100 * GO_MILLISECOND + most,
	   "five ticks of 20 ms take %lld us", (long long)begin / GO_MICROSECOND);
	go_ticker_stop(ticker);
	stop = true;
	return done_testing();
}
