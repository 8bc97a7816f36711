/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What an interrupt pushes on a goroutine's stack may be what is too much.
 *
 * @boards mps2-an385 mps2-an386 mps2-an505 pc
 * @exit 2
 * @timeout 5
 * @expect ^runtime: goroutine 2 \[tight\] stack overflow: stack of \d+ bytes at .*, sp 0x[0-9a-f]{8}\n
 * @expect ^fatal error: (stack overflow|memory management fault: bad stack pointer on exception entry .*|usage fault: stack overflow .*)\n
 * @expect ^goroutine 2 \[\w+\]:\n
 * @reject while reporting|not reached
 */
#include <gotime.h>

#include "overflow.h"

static void
tight(void *arg)
{
	(void)arg;
	TO(stackend(getg()) + 12);
	for (;;)
		__asm__ volatile("" : : : "memory");
}

int
main(void)
{
	go_stack(tight, NULL, 1000);
	go_sleep(3 * GO_MILLISECOND);
	go_printf("not reached\n");
	return 0;
}
