/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_sched_stats tells for how long no goroutine was ready, and how often that ended.
 * @icount
 * @calm it measures idle time
 */
#include <godebug.h>
#include <gotime.h>

#include "tap.h"

enum { N = 10 };

int
main(void)
{
	GoSchedStats s;

	go_sched_stats_reset();
	go_delay_us(20000);
	go_sched_stats(&s);
	is_int(s.idle, 0, "busy");
	is_int(s.idle_permille, 0, "busy: no part of the time");
	is_int(s.wakeups, 0, "busy: no wake-up");
	for (int i = 0; i < N; i++)
		go_sleep(2 * GO_MILLISECOND);
	go_sched_stats(&s);
	ok(s.idle > 19 * GO_MILLISECOND && s.idle < 21 * GO_MILLISECOND, "asleep: %lld us",
	   (long long)(s.idle / GO_MICROSECOND));
	ok(s.idle_permille >= 480 && s.idle_permille <= 510, "half of the time: %d",
	   s.idle_permille);
	is_int(s.wakeups, N, "each sleep ends in a wake-up");
	go_sched_stats_reset();
	go_sleep(20 * GO_MILLISECOND);
	go_sched_stats(&s);
	ok(s.idle_permille >= 980 && s.idle_permille <= 1000, "all of it since a reset: %d",
	   s.idle_permille);
	is_int(s.wakeups, 1, "one wake-up since then");
	return done_testing();
}
