/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A segment that there is not on the g0 stack ends the program with a report, and is not recovered.
 *
 * @boards pc
 * @exit 2
 * @expect ^fatal error: general protection fault \(vector 13, code 7f8\)$
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
	fault_protect();
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
