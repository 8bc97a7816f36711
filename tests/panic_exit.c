/* SPDX-License-Identifier: BSD-3-Clause */
/* go_exit in a deferred call that a panic makes ends the goroutine, after its other deferred calls, and
 * the panic with it: the program goes on. */
#include <godefer.h>

#include "trail.h"

static void
leave(void *arg)
{
	(void)arg;
	step("exit");
	go_exit();
}

static void
try(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "recovered" : "no");
}

static void
fails(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(try, NULL);
		go_scope {
			go_defer(step, "rest");
			go_defer(leave, NULL);
			go_panic("fails");
		}
		step("not reached");
	}
	step("not reached");
}

int
main(void)
{
	go(fails, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_trail("exit rest no", "the way out");
	go(fails, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_trail("exit rest no", "the same in a goroutine with its stack");
	return done_testing();
}
