/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A stack pointer that points nowhere in an interrupt handler ends in a report, too: a double fault on x86.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: .*\(vector \d+, code [0-9a-f]+\)
 * @expect \be?sp +(a0000000|9fff[0-9a-f]{4})\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 */
#include "fault.h"
#include "in_handler.h"

static void
lost(void)
{
#ifdef __i386__
	__asm__ volatile("movl %0, %%esp\n\tpushl %%eax" : : "r"(nowhere));
#else
	__asm__ volatile("mov sp, %0\n\tpush {r0}" : : "r"(nowhere));
#endif
}

IN_HANDLER(lost());
