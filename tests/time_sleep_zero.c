/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To sleep for 0 or less returns at once: not even another goroutine runs meanwhile.
 */
#include <gotime.h>

#include "tap.h"

static int turns;

static void
counter(void *arg)
{
	(void)arg;
	for (;;) {
		turns++;
		go_yield();
	}
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	go(counter, NULL);
	go_sleep(0);
	is_int(turns, 0, "0");
	go_sleep(-1);
	is_int(turns, 0, "-1 ns");
	go_sleep(-5 * GO_SECOND);
	is_int(turns, 0, "-5 s");
	go_sleep(INT64_MIN);
	is_int(turns, 0, "the most negative");
	go_sleep(1);
	ok(turns > 0, "1 ns lets others run");
	return done_testing();
}
