/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To look at 1000 goroutines, and to start one with a stack of 256 kB for the first time, keeps
 * interrupts masked only briefly.
 * @icount
 */
#include <chan.h>
#include <godebug.h>

#include "latency.h"
#include "tap.h"

enum { N = 1000, BIG = 256 << 10, PERIOD = 5000, MOST = 2500 };

static void
waiter(void *arg)
{
	chan_recv(arg, NULL);
}

static void
check(const char *what)
{
	int64_t latest = latency_stop();

	ok(latency_ticks >= 2, "%s: there were interrupts meanwhile: %d", what, latency_ticks);
	ok(latest < MOST, "%s: at most %lld ns late", what, (long long)latest);
}

int
main(void)
{
	Chan *c = chan_make(1, 0);

	for (int i = 0; i < N; i++)
		go_stack(waiter, c, 800);
	go_sleep(10 * GO_MILLISECOND);
	latency_start(PERIOD);
	is_int(go_goroutines(NULL, 0), N + 1, "all are there");
	check("a look at all");
	latency_start(PERIOD);
	go_stack(waiter, c, BIG);
	check("a large stack");
	return done_testing();
}
