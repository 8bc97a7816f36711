/* SPDX-License-Identifier: BSD-3-Clause */
/* After a recovery the other deferred calls of that block are made, and the program goes on behind it:
 * in the function, in the blocks around it, in its caller. */
#include <godefer.h>

#include "trail.h"

static void
stop(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "stop" : "not stopped");
}

static int
work(int n)
{
	go_scope {
		go_defer(step, "outer");
		go_scope {
			go_defer(step, "first");
			go_defer(stop, NULL);
			go_defer(step, "last");
			if (n > 0)
				go_panic("fails");
			step("body");
		}
		step("behind");
	}
	return n + 1;
}

int
main(void)
{
	is_int(work(1), 2, "the function returns to its caller");
	is_trail("last stop first behind outer", "after the deferred calls");
	is_int(work(0), 1, "the same without a panic");
	is_trail("body last not stopped first behind outer", "... goes on there, too");
	return done_testing();
}
