/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An unmasked error of the x87 on the g0 stack ends the program with a report, and is not recovered.
 *
 * @boards pc
 * @exit 2
 * @expect ^fatal error: x87 floating-point error \(vector 16, code 0\)$
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
	fault_float();
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
