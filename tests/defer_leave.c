/* SPDX-License-Identifier: BSD-3-Clause */
/* Deferred calls are made however their block is left: break, continue, return, goto. */
#include <godefer.h>

#include "trail.h"

static void
leavebybreak(void)
{
	for (;;) {
		go_scope {
			go_defer(step, "deferred");
			if (trail[0] == '\0')
				break;
			step("not reached");
		}
		step("behind");
		break;
	}
	step("end");
}

static void
leavebycontinue(void)
{
	for (volatile int i = 0; i < 2; i++) {
		go_scope {
			go_defer(step, "deferred");
			if (i < 2)
				continue;
			step("not reached");
		}
		step("behind");
	}
	step("end");
}

static void
leavebyreturn(bool early)
{
	go_scope {
		go_defer(step, "a");
		if (early)
			return;
		go_defer(step, "b");
	}
	step("behind");
}

static void
leavebygoto(void)
{
	go_scope {
		go_defer(step, "a");
		go_scope {
			go_defer(step, "b");
			if (trail[0] == '\0')
				goto out;
		}
		step("not reached");
	}
	step("not reached");
out:
	step("out");
}

int
main(void)
{
	leavebybreak();
	is_trail("deferred behind end", "break leaves the block");
	leavebycontinue();
	is_trail("deferred behind deferred behind end", "continue does, too");
	leavebyreturn(true);
	is_trail("a", "return");
	leavebyreturn(false);
	is_trail("b a behind", "... not taken");
	leavebygoto();
	is_trail("b a out", "goto, out of two");
	return done_testing();
}
