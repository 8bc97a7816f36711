/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A ticker drops ticks: those for which a slow receiver has no room, and those whose time is
 * over when interrupts were masked for longer.  Those that come are still multiples.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { PERIOD = 1000000, SHORT = 100000, LATE = 20000, ROOM = 64 };

static GoTicker t;
static int64_t began;

/* The number of the tick whose time is when; -1: of none. */
static int
number(int64_t when)
{
	int64_t late = (when - began) % PERIOD;

	return late < LATE ? (int)((when - began) / PERIOD) : -1;
}

/* In an interrupt: so long no other comes. */
static void
hog(void *arg)
{
	(void)arg;
	go_delay_us(5 * PERIOD / 1000);
}

int
main(void)
{
	GoTimer mask;

	go_ticker_init(&t, chan_new(int64_t, 1));
	began = go_nanotime();
	go_ticker_start(&t, PERIOD);
	go_sleep(10 * PERIOD + PERIOD / 2);
	is_int(chan_len(chan_of(t.c)), 1, "one tick waits for a slow receiver");
	is_int(number(chan_get(t.c)), 1, "the first");
	is_int(number(chan_get(t.c)), 11, "then the next that comes");
	is_int(number(chan_get(t.c)), 12, "and so on");
	go_ticker_stop(&t);

	go_ticker_init(&t, chan_new(int64_t, 1));
	began = go_nanotime();
	go_ticker_start(&t, SHORT);
	go_sleep(2 * SHORT + SHORT / 2);
	chan_get(t.c);
	is_int((chan_get(t.c) - began) / SHORT, 3,
	       "of a short period, too, only the dropped is lost");
	go_ticker_stop(&t);

	go_ticker_init(&t, chan_new(int64_t, ROOM));
	go_timer_func(&mask, hog, NULL);
	began = go_nanotime();
	go_ticker_start(&t, PERIOD);
	go_timer_start(&mask, PERIOD / 2);
	go_sleep(8 * PERIOD + PERIOD / 4);
	go_ticker_stop(&t);
	/* It is masked from 0.5 to 5.5. */
	is_int(chan_len(chan_of(t.c)), 4, "ticks that are too late are not made up for");
	ok(chan_get(t.c) >= began + 5 * PERIOD + PERIOD / 2, "one comes late");
	is_int(number(chan_get(t.c)), 6, "the others in time");
	is_int(number(chan_get(t.c)), 7, "the others in time");
	is_int(number(chan_get(t.c)), 8, "the others in time");
	return done_testing();
}
