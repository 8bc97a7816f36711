/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic in a deferred call takes the place of the one that made the call: who recovers gets the new
 * one, and the old one is gone with it. */
#include <godefer.h>

#include "trail.h"

static void
try(void *arg)
{
	GoValue v;

	(void)arg;
	step(go_recover(&v) ? v.text : "nothing");
}

static void
fail(const char *what)
{
	go_scope {
		go_defer(step, what);
		go_panic(what);
	}
}

int
main(void)
{
	go_scope {
		go_defer(try, NULL);
		go_scope {
			go_defer(step, "rest");
			go_defer(fail, "c");
			go_defer(fail, "b");
			go_panic("a");
		}
		step("not reached");
	}
	is_trail("b c rest c", "the last one is recovered");
	go_scope {
		go_defer(try, NULL);
	}
	is_trail("nothing", "the others are gone");
	return done_testing();
}
