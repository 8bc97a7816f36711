/* SPDX-License-Identifier: BSD-3-Clause */
/* A deferred function may panic and recover within itself; the panic that has called it is not touched,
 * and it may then recover that. */
#include <godefer.h>

#include "trail.h"

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	step(go_recover(&v) ? v.text : "nothing");
}

static void
own(void *arg)
{
	GoValue v;

	(void)arg;
	go_scope {
		go_defer(stop, NULL);
		go_panic("own");
	}
	go_scope {
		go_defer(stop, NULL);
		go_scope {
			go_defer(stop, NULL);
			go_panic("own2");
		}
		go_panic("own3");
	}
	if (arg != NULL)
		step(go_recover(&v) ? v.text : "nothing");
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(own, NULL);
		go_panic("outer");
	}
	is_trail("own own2 own3 outer", "recovered after it");
	go_scope {
		go_defer(stop, NULL);
		go_defer(own, &trail);
		go_panic("outer");
	}
	is_trail("own own2 own3 outer nothing", "recovered by it");
	return done_testing();
}
