/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A timer's value lies soon behind its deadline, and so does the wake-up of who waits for
 * it.  See time_accuracy.c for the bound.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { LATE = 5000 };

int
main(void)
{
	static const int64_t lengths[] = {1, 100, 5000, 333333, 16777216, 1000000000};
	GoTimer t;

	go_timer_init(&t, chan_new(int64_t, 1));
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		int64_t began = go_nanotime(), value, woken;

		go_timer_start(&t, lengths[i]);
		value = chan_get(t.c) - began - lengths[i];
		woken = go_nanotime() - began - lengths[i];
		ok(value >= 0 && value < LATE, "%lld ns: the value", (long long)lengths[i]);
		ok(woken >= value && woken < LATE, "%lld ns: the wake-up", (long long)lengths[i]);
		diag("%lld and %lld ns late", (long long)value, (long long)woken);
	}
	return done_testing();
}
