/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A stack pointer that points nowhere on g0's stack ends in a report, too: a double fault on x86.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: .*\(vector \d+, code [0-9a-f]+\)
 * @expect \be?sp +(a0000000|9fff[0-9a-f]{4})\b
 * @expect ^goroutine 0 \[in the scheduler\]:$
 */
#include "runtime.h"

#include "../fault.h"

static uintptr_t
lost(void *arg)
{
	(void)arg;
#ifdef __i386__
	__asm__ volatile("movl %0, %%esp\n\tpushl %%eax" : : "r"(nowhere));
#else
	__asm__ volatile("mov sp, %0\n\tpush {r0}" : : "r"(nowhere));
#endif
	return 0;
}

int
main(void)
{
	return (int)asmcgocall(lost, NULL);
}
