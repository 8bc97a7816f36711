/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic on the g0 stack ends the program, whatever the goroutine could recover.
 *
 * @exit 2
 * @expect ^panic: no way out$
 * @expect ^goroutine 0 \[in the scheduler\]
 * @reject deferred|not reached
 */
#include <godefer.h>

#include "machine.h"

static uintptr_t
ong0(void *arg)
{
	go_panic(arg);
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
		asmcgocall(ong0, (void *)(uintptr_t) "no way out");
	}
	go_printf("not reached\n");
	return 1;
}
