/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What a switch pushes, floating-point registers too, may be what is too much.  Where each switch
 * is looked at, nobody else runs any more.
 *
 * @exit 2
 * @timeout 5
 * @expect ^runtime: goroutine 2 \[tight\] stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @reject while reporting|not reached
 */
#include <gotime.h>

#include "overflow.h"

static volatile bool began;

static void
tight(void *arg)
{
	(void)arg;
	TO(stackend(getg()) + INTERRUPTED);
	began = true;
	for (;;) {
		arch_irqoff();
		TO(stackend(getg()));
		go_yield();
	}
}

int
main(void)
{
	int64_t end = go_nanotime() + GO_SECOND;

	go_stack(tight, NULL, 1000);
	while (go_nanotime() < end) {
		go_yield();
		if (began && (STACKGUARD == GUARD_CANARY || STACKGUARD == GUARD_MPU))
			go_printf("not reached\n");
	}
	go_printf("not reached\n");
	return 0;
}
