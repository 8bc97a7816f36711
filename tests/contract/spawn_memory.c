/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines that have ended make room for new ones: 100,000, never more than 10 at a
 * time, use the Gs and the memory of the first 10. */
#include "runtime.h"

#include <go.h>

#include "../freemem.h"
#include "../tap.h"

enum { BATCH = 10, BATCHES = 10000 };

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

int
main(void)
{
	size_t before;
	int gs;

	go_timeslice(0); /* never more than 10 */
	batch();
	gs = countgs();
	before = freemem();
	for (int i = 1; i < BATCHES; i++)
		batch();
	is_int(runs, BATCH * BATCHES, "all have run");
	is_int(countgs(), gs, "there are as many Gs as after the first %d", BATCH);
	is_int(freemem(), before, "and no less memory");
	return done_testing();
}
