/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is no fault of an instruction is no panic: a supervisor call, or a breakpoint on x86, that nobody
 * expects ends the program.
 *
 * @exit 2
 * @expect ^fatal error: (supervisor call|breakpoint) \(vector \d+, code [0-9a-f]+\)
 * @expect ^goroutine 1 \[running\]:$
 * @reject recovered|it came back
 */
#include <go.h>

#include "fault_fatal.h"

static void
call(void)
{
#ifdef __i386__
	__asm__ volatile("int3");
#else
	__asm__ volatile("svc #7" : : : "memory");
#endif
	go_printf("it came back\n");
}

int
main(void)
{
	recovering(call);
	return 0;
}
