/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic leaves the blocks between it and the one that recovers, each with its deferred calls, and
 * the functions there do not go on. */
#include <godefer.h>

#include "trail.h"

static __attribute__((noinline)) void
inner(void)
{
	go_scope {
		go_defer(step, "c");
		go_panic("fails");
	}
	step("not reached");
}

static __attribute__((noinline)) void
middle(void)
{
	go_scope {
		go_defer(step, "b2");
		go_scope {
			go_defer(step, "b1");
			inner();
			step("not reached");
		}
		step("not reached");
	}
	step("not reached");
}

static void
stop(void *arg)
{
	(void)arg;
	go_recover(NULL);
}

static void
outer(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(step, "a");
		middle();
		step("not reached");
	}
	step("behind");
}

int
main(void)
{
	go_scope {
		go_defer(step, "main");
		outer();
		step("goes on");
	}
	is_trail("c b1 b2 a behind goes on main", "the way out");
	return done_testing();
}
