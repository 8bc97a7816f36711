/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A sleeper goes on soon after its deadline.  With a nanosecond an instruction, what lies
 * between is the interrupt's way, the timer's callback and the switch, some hundred
 * instructions, and the clock's step, which is at most a microsecond: 5 microseconds is
 * more than all that, and less than any tick or poll.
 * @icount
 */
#include <gotime.h>

#include "tap.h"

enum { LATE = 5000 };

int
main(void)
{
	static const int64_t lengths[] = {
		1, 100, 5000, 20000, 333333, 1000000, 16777216, 123456789, 1000000000,
	};

	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		int64_t t = go_nanotime();

		go_sleep(lengths[i]);
		t = go_nanotime() - t - lengths[i];
		ok(t >= 0 && t < LATE, "%lld ns", (long long)lengths[i]);
		diag("%lld ns late", (long long)t);
	}
	return done_testing();
}
