/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Zero and negative durations are over at once.
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
	static const int64_t lengths[] = {0, -1, -GO_SECOND, INT64_MIN + 1, INT64_MIN};
	GoTimer t, f, g;

	go_timer_init(&t, chan_new(int64_t, 1));
	go_timer_func(&f, count, NULL);
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		int64_t began = go_nanotime();

		go_timer_start(&t, lengths[i]);
		ok(chan_get(t.c) >= began, "%lld ns: sends", (long long)lengths[i]);
		calls = 0;
		go_timer_start(&f, lengths[i]);
		go_delay_us(1000);
		is_int(calls, 1, "%lld ns: calls", (long long)lengths[i]);
		go_timer_reset(&f, GO_SECOND);
		ok(go_timer_reset(&f, lengths[i]), "%lld ns: it was running",
		   (long long)lengths[i]);
		go_delay_us(1000);
		is_int(calls, 2, "%lld ns: reset, calls", (long long)lengths[i]);
		go_after_func(&g, lengths[i], count, NULL);
		go_sleep(GO_MILLISECOND);
		is_int(calls, 3, "%lld ns: calls in a goroutine", (long long)lengths[i]);
	}
	return done_testing();
}
