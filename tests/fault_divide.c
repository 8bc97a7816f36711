/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An integer division by 0, on machines that trap it, is a panic, which ends the program with the
 * signal, the registers and the calls; the exit code is 2.
 *
 * @boards mps2-an385 pc
 * @exit 2
 * @expect ^panic: runtime error: integer divide by zero$
 * @expect ^\[signal (divide error: vector=0|usage fault: divide by zero: vector=6) code=0x[0-9a-f]+ pc=0x[0-9a-f]+\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:\n\tcrash\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 * @reject it came back|fatal error
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
