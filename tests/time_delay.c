/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_delay_us spins at least as long as it should, and lets no other goroutine run.
 */
#include <gotime.h>

#include "tap.h"

static int turns;

static void
counter(void *arg)
{
	(void)arg;
	turns++;
}

int
main(void)
{
	static const uint32_t lengths[] = {0, 1, 2, 10, 100, 1000, 20000};

	go_timeslice(0); /* who runs when is part of this test */
	go(counter, NULL);
	for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
		int64_t t = go_nanotime();

		go_delay_us(lengths[i]);
		t = go_nanotime() - t;
		ok(t >= lengths[i] * GO_MICROSECOND, "%u us", (unsigned)lengths[i]);
	}
	is_int(turns, 0, "nobody else has run");
	return done_testing();
}
