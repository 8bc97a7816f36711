/* SPDX-License-Identifier: BSD-3-Clause */
/* go_exit can't be recovered: its goroutine ends. */
#include <godefer.h>

#include "trail.h"

static void
try(void *arg)
{
	(void)arg;
	step(go_recover(NULL) ? "recovered" : "no");
}

static void
leaver(void *arg)
{
	go_scope {
		go_defer(try, NULL);
		go_scope {
			go_defer(try, NULL);
			go_exit();
		}
		step("not reached");
	}
	step("not reached");
	(void)arg;
}

int
main(void)
{
	go(leaver, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_trail("no no", "none recovers");
	return done_testing();
}
