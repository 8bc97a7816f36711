/* SPDX-License-Identifier: BSD-3-Clause */
/* Who does not want to know what the panic carried gives NULL. */
#include <godefer.h>

#include "trail.h"

static void
stop(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "stopped" : "not stopped");
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_panic("fails");
	}
	step("behind");
	is_trail("stopped behind", "the panic is stopped");
	return done_testing();
}
