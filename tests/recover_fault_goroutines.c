/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines that fault while others do, and are preempted meanwhile, each recover their own. */
#include <godefer.h>
#include <gotime.h>

#include "fault.h"
#include "leak.h"

enum { NG = 8, TIMES = 200 };

static int good;

typedef struct Own {
	volatile uintptr_t at, seen;
	volatile int n;
} Own;

static void
stop(Own *o)
{
	GoValue v;

	for (volatile int i = 0; i < 100; i++)
		;
	if (go_recover(&v))
		o->seen = (uintptr_t)v.pointer;
}

static __attribute__((noinline, noclone)) void
once(Own *o)
{
	go_scope {
		go_defer(stop, o);
		*(volatile char *)o->at = 1;
	}
	o->n += o->seen == o->at;
}

static void
work(void *arg)
{
	Own o = {.at = nowhere + (uintptr_t)arg * 8};

	for (int i = 0; i < TIMES; i++, o.at += 64)
		once(&o);
	good += o.n == TIMES;
}

int
main(void)
{
	(void)go_timeslice(50 * GO_MICROSECOND);
	leak_mark();
	for (uintptr_t i = 0; i < NG; i++)
		go(work, (void *)i);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(good, NG, "each has seen its own addresses");
	no_leaks();
	return done_testing();
}
