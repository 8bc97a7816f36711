/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A broken invariant ends the program in a deferred function, too, which a panic runs, and no go_recover
 * stops it.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: broken\n\ngoroutine 1 \[running\]:\n\tbreaks\+0x
 * @reject deferred|still here
 */
#include <godefer.h>

#include "runtime.h"

static void
breaks(void *arg)
{
	(void)arg;
	runtime_throw("broken");
}

static void
stop(void *arg)
{
	(void)arg;
	(void)go_recover(NULL);
	go_printf("deferred\n");
}

int
main(void)
{
	go_scope {
		go_defer(stop, NULL);
		go_defer(breaks, NULL);
		go_panic("a panic");
	}
	go_printf("still here\n");
	return 1;
}
