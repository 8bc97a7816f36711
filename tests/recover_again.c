/* SPDX-License-Identifier: BSD-3-Clause */
/* A deferred function may recover and panic again: a block further out may recover that. */
#include <string.h>

#include <godefer.h>

#include "trail.h"

static void
again(const char *what)
{
	GoValue v;

	step(go_recover(&v) ? v.text : "nothing");
	go_panic(what);
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	step(go_recover(&v) ? v.text : "nothing");
	step(go_recover(&v) ? v.text : "nothing");
}

int
main(void)
{
	go_scope {
		go_defer(step, "outer");
		go_defer(stop, NULL);
		go_scope {
			go_defer(step, "inner");
			go_defer(again, "b");
			go_panic("a");
		}
		step("not reached");
	}
	is_trail("a inner b nothing outer", "in another block");
	go_scope {
		go_defer(stop, NULL);
		go_defer(again, "b");
		go_panic("a");
	}
	is_trail("a b nothing", "in the same");
	go_scope {
		go_defer(stop, NULL);
		go_panic("c");
	}
	is_trail("c nothing", "nothing is left of both");
	return done_testing();
}
