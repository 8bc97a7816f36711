/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When memory is out, and the runtime's last pages too, who touches more with interrupts masked is the
 * end, which says why.
 *
 * @exit 2
 * @expect ^runtime: out of memory for a page of a goroutine's stack\n
 * @expect ^fatal error: (data abort|page fault)
 * @reject not reached|while reporting
 */
#include <stdlib.h>

#include "paged.h"

static void
worker(void *arg)
{
	(void)arg;
	for (size_t size = 4096 * KB; size >= 64; size /= 2)
		while (malloc(size) != NULL)
			;
	arch_irqoff();
	(void)descend(here() - 100 * KB, 1);
	go_printf("not reached\n");
}

int
main(void)
{
	go_stack(worker, NULL, 120 * KB);
	go_sleep(GO_SECOND);
	go_printf("not reached\n");
	return 0;
}
