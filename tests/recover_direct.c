/* SPDX-License-Identifier: BSD-3-Clause */
/* go_recover works in the deferred function itself alone, not in a function that it calls. */
#include <godefer.h>

#include "trail.h"

static __attribute__((noinline)) bool
helper(void)
{
	return go_recover(NULL);
}

static bool
maybeinlined(void)
{
	return go_recover(NULL);
}

static void
stop(void *arg)
{
	bool (*volatile unknown)(void) = helper;

	(void)arg;
	step(helper() ? "helper" : "no");
	step(maybeinlined() ? "inlined" : "no");
	step(unknown() ? "unknown" : "no");
	step(go_recover(NULL) ? "deferred" : "no");
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_panic("fails");
	}
	is_trail("no no no deferred", "who may recover");
	return done_testing();
}
