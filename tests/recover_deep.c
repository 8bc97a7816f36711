/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic goes through any number of calls and blocks, and the same blocks may be entered again. */
#include <godefer.h>

#include "tap.h"

enum { DEPTH = 50, TIMES = 100 };

static int deferred, stopped;

static void
count(int *n)
{
	++*n;
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	stopped += go_recover(&v) && v.number == DEPTH;
}

static void
down(int depth)
{
	go_scope {
		go_defer(count, &deferred);
		if (depth == DEPTH)
			go_panic_number(depth);
		down(depth + 1);
	}
}

static void
work(void *arg)
{
	(void)arg;
	for (int i = 0; i < TIMES; i++)
		go_scope {
			go_defer(stop, NULL);
			down(1);
		}
}

int
main(void)
{
	go_stack(work, NULL, 32768);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(stopped, TIMES, "recovered");
	is_int(deferred, TIMES * DEPTH, "all deferred calls were made");
	return done_testing();
}
