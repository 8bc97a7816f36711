/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_after_func calls its function in a goroutine of its own, once for each time that it
 * fires: it may block, start its timer again, and overlap with its next call.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "settle.h"
#include "tap.h"

static GoTimer t;
static chan(int64_t) out;
static uint64_t ids[2];
static int calls, left;

static void
report(void *arg)
{
	ids[calls++ % 2] = go_id();
	chan_put(out, go_nanotime());
	++*(int *)arg;
}

static void
slow(void *arg)
{
	calls++;
	if (calls == 1)
		go_timer_start(arg, GO_MILLISECOND);
	go_sleep(20 * GO_MILLISECOND);
	left++;
}

int
main(void)
{
	int64_t began = go_nanotime();
	int done = 0;

	out = chan_new(int64_t, 0);
	go_after_func(&t, 5 * GO_MILLISECOND, report, &done);
	is_int(calls, 0, "not at once");
	is_int(go_numgoroutine(), 2, "its goroutine is there");
	settle();
	is_int(calls, 0, "and waits");
	ok(chan_get(out) >= began + 5 * GO_MILLISECOND, "not early");
	settle();
	is_int(done, 1, "with its argument");
	is_int(go_numgoroutine(), 1, "the goroutine has ended");
	ok(!go_timer_stop(&t), "it has fired");

	ok(!go_timer_reset(&t, GO_SECOND), "started again");
	began = go_nanotime();
	ok(go_timer_reset(&t, 2 * GO_MILLISECOND), "and moved");
	is_int(go_numgoroutine(), 2, "for which one goroutine is enough");
	ok(chan_get(out) >= began + 2 * GO_MILLISECOND, "not early");
	ok(ids[0] > 1 && ids[1] > ids[0], "each call has a goroutine of its own");

	go_timer_start(&t, 5 * GO_MILLISECOND);
	ok(go_timer_stop(&t), "stopped");
	go_sleep(20 * GO_MILLISECOND);
	is_int(calls, 2, "it is not called");
	is_int(go_numgoroutine(), 1, "its goroutine has ended");

	calls = 0;
	go_after_func(&t, GO_MILLISECOND, slow, &t);
	go_sleep(10 * GO_MILLISECOND);
	is_int(calls, 2, "started again in its function: calls overlap");
	is_int(left, 0, "none has returned");
	go_sleep(40 * GO_MILLISECOND);
	is_int(left, 2, "both return");
	return done_testing();
}
