/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines that have ended make room for new ones: 100,000, never more than 10 at a
 * time, use the Gs and the memory of the first 10. */
#include "runtime.h"

#include <go.h>

#include "../tap.h"

enum { BATCH = 10, BATCHES = 10000, PROBE = 16 };

static int runs;

static void
fn(void *arg)
{
	(void)arg;
	runs++;
}

static void
batch(void)
{
	for (int i = 0; i < BATCH; i++) {
		if (i % 2 == 0)
			go(fn, NULL);
		else
			go_stack(fn, NULL, 300);
	}
	go_yield();
}

static int
countgs(void)
{
	int n = 0;

	for (G *g = runtime_sched.allgs; g != NULL; g = g->alllink)
		n++;
	return n;
}

/* Memory is taken downward: how low is it? */
static uintptr_t
low(void)
{
	return (uintptr_t)runtime_alloc(PROBE);
}

int
main(void)
{
	uintptr_t before;
	int gs;

	go_timeslice(0); /* where preempted goroutines keep their registers is memory, too */
	batch();
	gs = countgs();
	before = low();
	for (int i = 1; i < BATCHES; i++)
		batch();
	is_int(runs, BATCH * BATCHES, "all have run");
	is_int(countgs(), gs, "there are as many Gs as after the first %d", BATCH);
	ok(before - low() <= 4 * PROBE, "and no less memory");
	return done_testing();
}
