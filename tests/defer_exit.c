/* SPDX-License-Identifier: BSD-3-Clause */
/* go_exit makes the deferred calls of all blocks of its goroutine, and of no other. */
#include <godefer.h>

#include "trail.h"

static void
inner(void)
{
	go_scope {
		go_defer(step, "inner");
		go_exit();
	}
	step("not reached");
}

static void
leaver(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(step, "outer");
		inner();
		step("not reached");
	}
	step("not reached");
}

int
main(void)
{
	go_scope {
		go_defer(step, "main");
		go(leaver, NULL);
		while (go_numgoroutine() > 1)
			go_yield();
		is_trail("inner outer", "those of the goroutine");
	}
	is_trail("main", "main's, later");
	return done_testing();
}
