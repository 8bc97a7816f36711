/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A read where nothing is is reported with the exception, the place, the registers and the
 * goroutine; the exit code is 2.
 *
 * @exit 2
 * @expect ^fatal error: (data abort \(vector 4|page fault: read \(vector 14|bus fault: data access \(vector [35]), code [0-9a-f]+\) at address a0000000$
 * @expect ^pc [0-9a-f]{8} crash\b
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
 */
#include <go.h>

#include "fault.h"

static __attribute__((noinline)) void
crash(void)
{
	(void)*(volatile int *)nowhere;
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}
