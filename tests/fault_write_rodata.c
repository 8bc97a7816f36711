/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A write to a constant is reported with the exception, the place, the registers and the
 * goroutine; the exit code is 2.
 *
 * @boards virt vexpress-a9 pc
 * @exit 2
 * @expect ^fatal error: (data abort \(vector 4|page fault: write \(vector 14), code [0-9a-f]+\) at address [0-9a-f]{8}$
 * @expect ^pc [0-9a-f]{8} crash\b
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
 */
#include <stdint.h>

#include <go.h>

static const int constant = 1;

static __attribute__((noinline)) void
crash(void)
{
	uintptr_t p = (uintptr_t)&constant;

	__asm__("" : "+r"(p));
	*(volatile int *)p = 2;
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}
