/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_sched_stats counts goroutines that begin and end, and those that are preempted; a reset
 * begins anew.
 * @icount
 */
#include <godebug.h>
#include <gotime.h>

#include "tap.h"

enum { N = 20, TURNS = 10 };

static void
yields(void *arg)
{
	(void)arg;
	for (int i = 0; i < TURNS; i++)
		go_yield();
}

static void
spin(void *arg)
{
	int64_t end = go_nanotime() + 30 * GO_MILLISECOND;

	(void)arg;
	while (go_nanotime() < end)
		;
}

static void
settle(void)
{
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	GoSchedStats s;
	int64_t slice;

	go_sched_stats(&s);
	is_int(s.created, 1, "main was created");
	is_int(s.ended, 0, "it has not ended");
	ok(s.idle == -1 && s.idle_permille == -1 && s.wakeups == GO_NOT_COUNTED,
	   "idleness is not measured yet");
	ok(s.time > 0 && s.time <= go_nanotime(), "the time is that since boot");
	slice = go_timeslice(0);
	for (int i = 0; i < N; i++)
		go(yields, NULL);
	go_sched_stats(&s);
	go_timeslice(slice);
	is_int(s.created, N + 1, "created");
	is_int(s.alive, N + 1, "alive");
	settle();
	go_sched_stats(&s);
	is_int(s.ended, N, "ended");
	ok(s.switches == GO_NOT_COUNTED || s.switches >= N * TURNS,
	   "switches, if they are counted");
	is_int(s.steals, 0, "no steals");

	go_sched_stats_reset();
	go_sched_stats(&s);
	ok(s.created == 0 && s.ended == 0 && s.alive == 1 && s.preemptions == 0, "a reset");
	go_timeslice(GO_MILLISECOND);
	go(spin, NULL);
	go(spin, NULL);
	settle();
	go_sched_stats(&s);
	is_int(s.created, 2, "created since then");
	is_int(s.ended, 2, "ended since then");
	ok(s.preemptions >= 5, "preemptions: %llu", (unsigned long long)s.preemptions);
	ok(s.time >= 30 * GO_MILLISECOND && s.time < go_nanotime(), "the time is that since then");
	return done_testing();
}
