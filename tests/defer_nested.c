/* SPDX-License-Identifier: BSD-3-Clause */
/* Blocks within blocks, of one function and of those it calls, have their own deferred calls; so has a
 * deferred function. */
#include <godefer.h>

#include "trail.h"

static void
called(void)
{
	go_scope {
		go_defer(step, "called");
	}
}

static void
deferred(const char *word)
{
	go_scope {
		go_defer(step, "within");
		go_defer(step, word);
		called();
	}
	step("end");
}

int
main(void)
{
	go_scope {
		go_defer(step, "outer");
		go_scope {
			go_defer(step, "inner");
			called();
			go_scope {
				go_defer(step, "innermost");
			}
		}
		go_defer(step, "outer2");
		go_scope {
			go_defer(step, "inner2");
		}
	}
	is_trail("called innermost inner inner2 outer2 outer", "in a function and what it calls");
	go_scope {
		go_defer(step, "first");
		go_defer(deferred, "arg");
		go_defer(step, "last");
	}
	is_trail("last called arg within end first", "in a deferred function");
	return done_testing();
}
