/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An access to nowhere on the g0 stack ends the program with a report, and is not recovered.
 *
 * @exit 2
 * @expect ^fatal error: (data abort|page fault: write|bus fault: data access) \(vector \d+, code [0-9a-f]+\) at address a0000000$
 * @expect ^pc [0-9a-f]{8} ong0\b
 * @expect ^goroutine 0 \[in the scheduler\]:$
 * @expect ^goroutine 1 \[running\]:$
 * @reject recovered|it came back
 */
#include "runtime.h"

#include "../fault.h"
#include "../fault_fatal.h"

static uintptr_t
ong0(void *arg)
{
	(void)arg;
	fault_data();
	go_printf("it came back\n");
	return 0;
}

static void
call(void)
{
	(void)asmcgocall(ong0, NULL);
}

int
main(void)
{
	recovering(call);
	return 1;
}
