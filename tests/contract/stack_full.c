/* SPDX-License-Identifier: BSD-3-Clause */
/* A stack may be used to its last byte, with interrupts and preemption: goroutines leave room for
 * these alone, and run on. */
#include <gotime.h>

#include "overflow.h"

#include "../tap.h"

enum { N = 4 };

static volatile bool stop;
static volatile int ended;
static uint32_t turns[N];

static void
full(void *arg)
{
	volatile uint32_t *n = arg;

	TO(stackend(getg()) + INTERRUPTED);
	while (!stop)
		++*n;
	arch_irqoff();
	ended++;
	TO(stackend(getg()));
	for (uintptr_t at = stackend(getg()); at < getsp(); at++)
		*(volatile char *)at = 1;
}

int
main(void)
{
	int ran = 0;
	uint64_t before;

	go_timeslice(200 * GO_MICROSECOND);
	before = getp()->npreempt;
	for (int i = 0; i < N; i++)
		go_stack(full, &turns[i], 700 + 300 * (size_t)i);
	go_sleep(60 * GO_MILLISECOND);
	for (int i = 0; i < N; i++)
		ran += turns[i] != 0;
	is_int(ran, N, "all have run");
	ok(getp()->npreempt - before > 2 * N, "and were preempted");
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(ended, N, "and have ended");
	return done_testing();
}
