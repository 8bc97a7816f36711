/* SPDX-License-Identifier: BSD-3-Clause */
/* Who walks through all Gs while the memory of dead ones goes, goes on with one that is there, and sees all
 * that live. */
#include "runtime.h"

#include <go.h>

#include "../settle.h"
#include "../tap.h"

enum { N = 20 };

static bool stop;

static void
ends(void *arg)
{
	(void)arg;
}

static void
lives(void *arg)
{
	(void)arg;
	while (!stop)
		go_yield();
}

static void
reclaimall(void)
{
	while (runtime_reclaim())
		;
}

/* The Gs in the list. */
static int
count(void)
{
	int n = 0;

	for (G *g = runtime_sched.allgs; g != NULL; g = g->alllink)
		n++;
	return n;
}

int
main(void)
{
	int alive = 0;
	GWalk w;

	go_timeslice(0); /* who is dead when is part of this test */
	for (int i = 0; i < N; i++)
		go_stack(i % 4 == 0 ? lives : ends, NULL, 5000);
	go_yield();
	runtime_walkbegin(&w);
	reclaimall();
	for (; w.g != NULL; runtime_walknext(&w)) {
		alive += runtime_isg(w.g) && runtime_readgstatus(w.g) != Gdead;
		go_stack(ends, NULL, 400); /* one that is not in this walk */
		go_yield();
		reclaimall();
	}
	runtime_walkend(&w);
	is_int(alive, N / 4 + 1, "all that live");
	is_int(count(), alive, "there are no others");
	stop = true;
	settle();
	return done_testing();
}
