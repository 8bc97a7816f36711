/* SPDX-License-Identifier: BSD-3-Clause */
/* While a panic makes its deferred calls, a block of theirs that ends by itself gives its own deferred
 * calls no panic to recover. */
#include <godefer.h>

#include "trail.h"

static void
try(const char *where)
{
	step(go_recover(NULL) ? "recovered" : "no");
	step(where);
}

static void
work(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(try, "inner");
	}
	go_scope {
		go_defer(try, "inner2");
		go_scope {
			go_defer(try, "inner3");
		}
	}
}

int
main(void)
{
	go_scope {
		go_defer(try, "outer");
		go_defer(work, NULL);
		go_panic("fails");
	}
	is_trail("no inner no inner3 no inner2 recovered outer", "who may recover");
	return done_testing();
}
