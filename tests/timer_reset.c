/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reset of a timer that is stopped, runs or has fired: it fires once, at the new moment,
 * and the result says whether it was running.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

static GoTimer t;

/* It fires once, ns after began. */
static void
fires(int64_t began, int64_t ns, const char *what)
{
	int64_t value = chan_get(t.c);

	ok(value >= began + ns, "%s: not early", what);
	go_sleep(50 * GO_MILLISECOND);
	is_int(chan_len(chan_of(t.c)), 0, "%s: once", what);
}

int
main(void)
{
	int64_t began;

	go_timer_init(&t, chan_new(int64_t, 1));
	began = go_nanotime();
	ok(!go_timer_reset(&t, 5 * GO_MILLISECOND), "never started: false");
	fires(began, 5 * GO_MILLISECOND, "never started");

	go_timer_start(&t, 10 * GO_MILLISECOND);
	began = go_nanotime();
	ok(go_timer_reset(&t, 40 * GO_MILLISECOND), "running, later: true");
	fires(began, 40 * GO_MILLISECOND, "running, later");

	go_timer_start(&t, 3600 * GO_SECOND);
	began = go_nanotime();
	ok(go_timer_reset(&t, 5 * GO_MILLISECOND), "running, earlier: true");
	fires(began, 5 * GO_MILLISECOND, "running, earlier");

	go_timer_start(&t, 3600 * GO_SECOND);
	ok(go_timer_stop(&t), "stopped");
	began = go_nanotime();
	ok(!go_timer_reset(&t, 5 * GO_MILLISECOND), "stopped: false");
	fires(began, 5 * GO_MILLISECOND, "stopped");

	began = go_nanotime();
	ok(!go_timer_reset(&t, 5 * GO_MILLISECOND), "fired: false");
	fires(began, 5 * GO_MILLISECOND, "fired");

	/* The old value is in the way of the new one, as in Go 1.19. */
	began = go_nanotime();
	go_timer_start(&t, GO_MILLISECOND);
	go_sleep(5 * GO_MILLISECOND);
	ok(!go_timer_reset(&t, 10 * GO_MILLISECOND), "fired, not received: false");
	go_sleep(20 * GO_MILLISECOND);
	is_int(chan_len(chan_of(t.c)), 1, "one value");
	ok(chan_get(t.c) < began + 10 * GO_MILLISECOND + 5 * GO_MILLISECOND, "the first");
	return done_testing();
}
