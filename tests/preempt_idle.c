/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Two goroutines that are woken at the same moment while the core is idle, and then never stop,
 * share the core.
 * @timeout 60
 */
#include <gotime.h>

#include "tap.h"

static volatile unsigned long turns[2];
static volatile int64_t wake;
static volatile bool stop;

static void
spin(void *arg)
{
	volatile unsigned long *mine = arg;
	int64_t end = wake + 2 * GO_SECOND;

	go_sleep(wake - go_nanotime());
	/* It stops by itself, so that the test ends if nobody else gets the core. */
	while (!stop && go_nanotime() < end)
		++*mine;
}

int
main(void)
{
	bool both;

	go_timeslice(GO_MILLISECOND);
	wake = go_nanotime() + 20 * GO_MILLISECOND;
	for (int i = 0; i < 2; i++)
		go(spin, (void *)(uintptr_t)&turns[i]);
	go_sleep(wake + 100 * GO_MILLISECOND - go_nanotime());
	both = turns[0] != 0 && turns[1] != 0;
	stop = true;
	diag("%lu and %lu turns", turns[0], turns[1]);
	ok(both, "both have run before the first has ended");
	return done_testing();
}
