/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A deferred function that overflows, too, when it runs for an overflow's panic, is the end.
 *
 * @exit 2
 * @expect ^deferred\n
 * @expect ^runtime: goroutine 2 \[worker\] stack overflow:
 * @expect ^fatal error: (data abort|page fault)
 * @reject not reached|while reporting
 */
#include "paged.h"

static __attribute__((noipa)) int
endless(volatile int n)
{
	return n == 0 ? 0 : endless(n + 1) + n;
}

static void
deferred(void *arg)
{
	(void)arg;
	go_printf("deferred\n");
	endless(1);
	go_printf("not reached\n");
}

static void
worker(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(deferred, NULL);
		endless(1);
	}
}

int
main(void)
{
	go(worker, NULL);
	go_sleep(GO_SECOND);
	go_printf("not reached\n");
	return 0;
}
