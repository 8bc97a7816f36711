/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Tickers that are made, tick, are stopped and freed, again and again, with other tickers and
 * sleepers beside: each ticks, none ticks into what came behind it.
 */
#include <gotime.h>
#include <gotimer.h>

#include "conform.h"

enum { ROUNDS = 200, PERIOD = 50 * GO_MICROSECOND };

static _Atomic bool stop;
static _Atomic int slept;

static void
sleeper(void *arg)
{
	(void)arg;
	while (!stop) {
		go_sleep(30 * GO_MICROSECOND);
		slept++;
	}
}

int
main(void)
{
	GoTicker *beside = go_ticker_make(PERIOD / 3);
	int early = 0, silent = 0, late = 0;

	go(sleeper, NULL);
	for (int i = 0; i < ROUNDS; i++) {
		int64_t began = go_nanotime(), when;
		GoTicker *t = go_ticker_make(PERIOD);
		chan(int) next;

		when = chan_get(t->c);
		early += when < began + PERIOD;
		go_ticker_stop(t);
		(void)chan_tryget(t->c, &when, NULL);
		if (i % 4 == 0) {
			go_sleep(3 * PERIOD);
			late += chan_len(chan_of(t->c)) != 0;
		}
		go_ticker_free(t);
		/* It may lie where the ticker's channel lay. */
		next = chan_new(int, 2);
		go_sleep(PERIOD / 2);
		late += chan_len(chan_of(next)) != 0;
		chan_free(chan_of(next));
		silent += i % 20 == 19 && !chan_tryget(beside->c, &when, NULL);
	}
	is_int(early, 0, "no tick is early");
	is_int(late, 0, "none comes behind the stop");
	is_int(silent, 0, "the one beside them ticks on");
	ok(slept > ROUNDS / 4, "who sleeps is woken: %d times", slept);
	stop = true;
	go_ticker_stop(beside);
	ok(eventually(go_numgoroutine() == 1), "it has ended");
	go_ticker_free(beside);
	return done_testing();
}
