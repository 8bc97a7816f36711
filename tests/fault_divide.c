/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An integer division by 0, on machines that trap it, is reported with the exception, the place, the registers and the
 * goroutine; the exit code is 2.
 *
 * @boards mps2-an385 pc
 * @exit 2
 * @expect ^fatal error: (divide error \(vector 0|usage fault: divide by zero \(vector [36]), code [0-9a-f]+\)$
 * @expect ^pc [0-9a-f]{8} crash\b
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
 */
#include <go.h>

static volatile int one = 1, zero;

static __attribute__((noinline)) void
crash(void)
{
	one = one / zero;
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}
