/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines that end deep in their stacks, by go_exit, leave no memory behind, and those that begin later
 * have whole stacks again. */
#include <godebug.h>
#include <godefer.h>

#include "dive.h"

static int ended;
static size_t fresh;

/* How much stack a goroutine begins with. */
static void
look(void *arg)
{
	GoInfo i[2];

	(void)arg;
	go_goroutines(i, 2);
	for (int k = 0; k < 2; k++)
		if (i[k].fn == look)
			fresh = i[k].stack;
}

static void
count(int *n)
{
	++*n;
}

FRAME static int
down(int n)
{
	volatile int r = n;

	use(&r);
	if (n == 0)
		go_exit();
	return n < 0 ? 0 : r + down(n - 1);
}

static void
leave(void *arg)
{
	go_scope {
		go_defer(count, &ended);
		down((int)(intptr_t)arg);
	}
}

static void
some(int n)
{
	for (int i = 0; i < n; i++) {
		go(leave, (void *)(intptr_t)(10 + i % 300));
		if (i % 8 == 7)
			while (go_numgoroutine() > 1)
				go_yield();
	}
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	GoMemStats before, after;
	size_t first;

	go_timeslice(0); /* the places for preempted goroutines' registers are not part of this */
	go(look, NULL);
	go_yield();
	first = fresh;
	some(600);
	go_mem_stats(&before);
	some(6000);
	go_mem_stats(&after);
	is_int(ended, 6600, "all have ended");
	is_int(after.free, before.free, "no memory was lost");
	go(look, NULL);
	go_yield();
	is_int(fresh, first, "a goroutine begins with as much stack as the first one did");
	return done_testing();
}
