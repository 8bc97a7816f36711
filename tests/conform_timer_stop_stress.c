/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A hundred goroutines each start a timer that is far away, sleep, and stop it: each stop
 * says that it was running, and no function is ever called.
 */
#include <gotime.h>
#include <gotimer.h>

#include "conform.h"

enum { N = 100 };

static GoTimer timers[2 * N];
static _Atomic int calls, stopped, ended;

static void
count(void *arg)
{
	(void)arg;
	calls++;
}

static void
worker(void *arg)
{
	GoTimer *t = arg;

	go_after_func(&t[0], 100 * GO_SECOND, count, NULL);
	go_timer_func(&t[1], count, NULL);
	go_timer_start(&t[1], 100 * GO_SECOND);
	go_sleep(20 * GO_MILLISECOND);
	stopped += go_timer_stop(&t[0]) + go_timer_stop(&t[1]);
	stopped += go_timer_stop(&t[0]) + go_timer_stop(&t[1]);
	ended++;
}

int
main(void)
{
	for (int i = 0; i < N; i++)
		go_stack(worker, &timers[2 * i], 2048);
	ok(eventually(ended == N), "all have slept");
	is_int(stopped, 2 * N, "each timer was stopped once");
	ok(eventually(go_numgoroutine() == 1), "the goroutines that were to call are gone");
	is_int(calls, 0, "none was called");
	return done_testing();
}
