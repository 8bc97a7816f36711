/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Stop says whether it stopped the timer; a stopped timer does not fire, a fired one's
 * value stays in the channel.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

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
	GoTimer t, f;

	go_timer_init(&t, chan_new(int64_t, 1));
	ok(!go_timer_stop(&t), "one that was never started");
	go_timer_start(&t, 20 * GO_MILLISECOND);
	ok(go_timer_stop(&t), "a running one: stopped");
	ok(!go_timer_stop(&t), "not twice");
	go_sleep(40 * GO_MILLISECOND);
	is_int(chan_len(chan_of(t.c)), 0, "it does not fire");

	go_timer_start(&t, GO_MILLISECOND);
	go_sleep(5 * GO_MILLISECOND);
	ok(!go_timer_stop(&t), "one that has fired");
	is_int(chan_len(chan_of(t.c)), 1, "its value is still there");
	chan_get(t.c);
	go_timer_start(&t, GO_MILLISECOND);
	chan_get(t.c);
	ok(!go_timer_stop(&t), "one whose value was received");

	go_timer_func(&f, count, NULL);
	go_timer_start(&f, 10 * GO_MILLISECOND);
	ok(go_timer_stop(&f), "a running function timer: stopped");
	go_sleep(20 * GO_MILLISECOND);
	is_int(calls, 0, "its function is not called");
	go_timer_start(&f, GO_MILLISECOND);
	go_sleep(5 * GO_MILLISECOND);
	is_int(calls, 1, "started again, it is");
	ok(!go_timer_stop(&f), "one that has called its function");
	return done_testing();
}
