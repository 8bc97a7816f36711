/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * With interrupts masked there is a page more, so that no call of the runtime's ends in the middle; who takes
 * all of it, too, is the end, and is named.
 *
 * @exit 2
 * @expect ^one page more\n
 * @expect ^runtime: goroutine 2 \[worker\] stack overflow:
 * @expect ^fatal error: (data abort|page fault)
 * @reject not reached|while reporting
 */
#include "paged.h"

static void
worker(void *arg)
{
	uintptr_t floor = getg()->stackguard + GUARDSIZE;

	(void)arg;
	arch_irqoff();
	(void)descend(floor - 2000, 1);
	go_printf("one page more\n");
	(void)descend(floor - 8000, 1);
	go_printf("not reached\n");
}

int
main(void)
{
	go(worker, NULL);
	go_sleep(GO_SECOND);
	go_printf("not reached\n");
	return 0;
}
