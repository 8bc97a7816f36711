/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The value is the time at which the timer fired, not that at which it should have: one whose
 * interrupt was masked for long says so.  Stop cannot stop it any more once it has fired, but
 * can while it is only due.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

static GoTimer t, hog;
static bool stopped;

/* In an interrupt: meanwhile t becomes due. */
static void
delay(void *arg)
{
	go_delay_us(5000);
	if (arg != NULL)
		stopped = go_timer_stop(arg);
}

int
main(void)
{
	int64_t began = go_nanotime();

	go_timer_init(&t, chan_new(int64_t, 1));
	go_timer_func(&hog, delay, NULL);
	go_timer_start(&t, 3 * GO_MILLISECOND);
	go_timer_start(&hog, GO_MILLISECOND);
	ok(chan_get(t.c) >= began + 6 * GO_MILLISECOND, "the value is the time");

	go_timer_func(&hog, delay, &t);
	go_timer_start(&t, 3 * GO_MILLISECOND);
	go_timer_start(&hog, 0);
	go_sleep(10 * GO_MILLISECOND);
	ok(stopped, "one that is due can be stopped");
	is_int(chan_len(chan_of(t.c)), 0, "and does not fire");
	return done_testing();
}
