/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A broken run queue does not keep a report from its end.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: broken$
 * @expect ^goroutine 0 \[in the scheduler\]:$
 * @reject while reporting
 */
#include "runtime.h"

#include "../fault.h"

static uintptr_t
ong0(void *arg)
{
	(void)arg;
	getp()->runqtail->schedlink = (G *)nowhere;
	runtime_throw("broken");
}

int
main(void)
{
	(void)arch_irqsave();
	return (int)asmcgocall(ong0, NULL);
}
