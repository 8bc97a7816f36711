/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To look at 1000 goroutines, and to start one with a stack of 256 kB for the first time, keeps
 * interrupts masked only briefly.
 * @icount
 */
#include <chan.h>
#include <godebug.h>
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { N = 1000, BIG = 256 << 10, PERIOD = 5000, MOST = 2500 };

static GoTimer probe;
static int64_t due, latest;
static int ticks;

static void
tick(void *arg)
{
	int64_t now = go_nanotime();

	(void)arg;
	if (now - due > latest)
		latest = now - due;
	ticks++;
	due = now + PERIOD;
	go_timer_start(&probe, PERIOD);
}

static void
waiter(void *arg)
{
	chan_recv(arg, NULL);
}

static void
begin(void)
{
	latest = ticks = 0;
	due = go_nanotime() + PERIOD;
	go_timer_start(&probe, PERIOD);
}

static void
check(const char *what)
{
	go_timer_stop(&probe);
	ok(ticks >= 2, "%s: there were interrupts meanwhile: %d", what, ticks);
	ok(latest < MOST, "%s: at most %lld ns late", what, (long long)latest);
}

int
main(void)
{
	Chan *c = chan_make(1, 0);

	go_timer_func(&probe, tick, NULL);
	for (int i = 0; i < N; i++)
		go_stack(waiter, c, 800);
	go_sleep(10 * GO_MILLISECOND);
	begin();
	is_int(go_goroutines(NULL, 0), N + 1, "all are there");
	check("a look at all");
	begin();
	go_stack(waiter, c, BIG);
	check("a large stack");
	return done_testing();
}
