/* SPDX-License-Identifier: BSD-3-Clause */
/* A fault in a deferred function at a block's normal end is recovered by an earlier one; all are called. */
#include <godefer.h>

#include "fault.h"
#include "trail.h"

static void
stop(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "recovered" : "nothing");
}

static void
crash(const char *arg)
{
	step(arg);
	fault_data();
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(step, "a");
		go_defer(crash, "b");
		go_defer(step, "c");
		step("block");
	}
	is_trail("block c b a recovered", "in order");
	return done_testing();
}
