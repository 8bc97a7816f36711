/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic in a deferred call that go_exit makes may be recovered: then go_exit goes on with the other
 * deferred calls, and the goroutine ends. */
#include <godefer.h>

#include "trail.h"

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	step(go_recover(&v) ? v.text : "nothing");
}

static void
fail(const char *what)
{
	go_panic(what);
}

static void
own(const char *what)
{
	go_scope {
		go_defer(stop, NULL);
		go_panic(what);
	}
	step("on");
}

static void
leaver(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(step, "first");
		go_defer(stop, NULL);
		go_scope {
			go_defer(step, "a");
			go_defer(own, "own");
			go_defer(stop, NULL);
			go_defer(fail, "fails");
			go_exit();
		}
		step("not reached");
	}
	step("not reached");
}

static void
outer(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(step, "first");
		go_defer(stop, NULL);
		go_scope {
			go_defer(fail, "fails");
			go_exit();
		}
		step("not reached");
	}
	step("not reached");
}

int
main(void)
{
	go(leaver, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_trail("fails own on a nothing first", "in the block of go_exit");
	go(outer, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_trail("fails first", "in one around it");
	return done_testing();
}
