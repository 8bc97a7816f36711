/* SPDX-License-Identifier: BSD-3-Clause */
/* Deferred calls are made at the end of their block, the last first, and once. */
#include <godefer.h>

#include "trail.h"

int
main(void)
{
	go_scope {
		go_defer(step, "a");
		step("body");
	}
	step("behind");
	is_trail("body a behind", "one");
	go_scope {
		go_defer(step, "a");
		go_defer(step, "b");
		go_defer(step, "c");
	}
	is_trail("c b a", "three");
	go_scope {
		go_defer(step, "a");
		go_defer(step, "b");
		go_defer(step, "c");
		go_defer(step, "d");
		go_defer(step, "e");
	}
	is_trail("e d c b a", "five");
	go_scope {
		step("body");
	}
	is_trail("body", "none");
	for (volatile int i = 0; i < 3; i++)
		go_scope {
			go_defer(step, "a");
			step("body");
		}
	is_trail("body a body a body a", "the same block again");
	return done_testing();
}
