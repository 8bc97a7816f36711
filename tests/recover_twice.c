/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic is recovered once: not again by the same function, nor by the deferred calls after it. */
#include <godefer.h>

#include "trail.h"

static void
try(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "yes" : "no");
	step(go_recover(NULL) ? "yes" : "no");
}

int
main(void)
{
	go_scope {
		go_defer(try, NULL);
		go_scope {
			go_defer(try, NULL);
			go_defer(try, NULL);
			go_panic("fails");
		}
		step("behind");
	}
	is_trail("yes no no no behind no no", "only the first is true");
	return done_testing();
}
