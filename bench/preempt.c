/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * preempt.c -- what the end of a time slice costs: all from the last instruction of one
 * goroutine to the first of the next, timer and interrupt included.
 *
 * Two goroutines count; what time is not in their turns is what preemption took.
 */
#include <gotimer.h>

#include "bench.h"

static volatile bool stop;

static void
setstop(void *arg)
{
	(void)arg;
	stop = true;
}

/* noipa: the same code for all. */
static __attribute__((noipa)) void
spin(void *arg)
{
	volatile unsigned long *turns = arg;

	while (!stop)
		++*turns;
}

/* Spin for ns; returns what it really was. */
static int64_t
spinfor(int64_t ns, volatile unsigned long *turns)
{
	GoTimer timer;
	int64_t t;

	stop = false;
	go_timer_func(&timer, setstop, NULL);
	t = go_nanotime();
	go_timer_start(&timer, ns);
	spin((void *)(uintptr_t)turns);
	return go_nanotime() - t;
}

void
bench_preempt(void)
{
	unsigned long alone = 0, mine = 0, other = 0;
	int64_t t1, t2, old = go_timeslice(100 * GO_MICROSECOND);
	size_t n;

	t1 = spinfor(100 * GO_MILLISECOND, &alone);
	go(spin, &other);
	n = (size_t)getp()->npreempt;
	t2 = spinfor(100 * GO_MILLISECOND, &mine);
	n = (size_t)getp()->npreempt - n;
	while (go_numgoroutine() > 1)
		go_yield();
	go_timeslice(old);
	report("preempt", t2 - t1 * (int64_t)(mine + other) / (int64_t)alone, (int64_t)n);
}
