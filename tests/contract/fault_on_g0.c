/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault on the g0 stack is reported as one there, with the place.
 *
 * @exit 2
 * @expect ^fatal error: (data abort|page fault: write|bus fault: data access).* at address a0000000$
 * @expect ^pc [0-9a-f]{8} ong0\b
 * @expect ^goroutine 0 \[in the scheduler\]:$
 */
#include "runtime.h"

#include "../fault.h"

static uintptr_t
ong0(void *arg)
{
	(void)arg;
	*(volatile int *)nowhere = 1;
	return 0;
}

int
main(void)
{
	return (int)asmcgocall(ong0, NULL);
}
