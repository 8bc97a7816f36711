/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A division by zero in libgcc's functions, on the g0 stack, ends the program with a report: of a
 * panic, where there is no exception for it.
 *
 * @exit 2
 * @expect ^(panic: runtime error: integer divide by zero|fatal error: divide error \(vector 0, code 0\))$
 * @expect ^goroutine 0 \[in the scheduler\]:\n(\t__\w*div\w+\+0x\w+\n)*\tong0\+
 * @reject recovered|it came back
 */
#include "runtime.h"

#include "../fault_fatal.h"

static volatile uint64_t one = 1, zero;

static uintptr_t
ong0(void *arg)
{
	(void)arg;
	one = one / zero;
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
