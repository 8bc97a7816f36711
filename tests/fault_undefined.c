/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An undefined instruction is reported with the exception, the place, the registers and the
 * goroutine; the exit code is 2.
 *
 * @exit 2
 * @expect ^fatal error: (undefined instruction \(vector 1|invalid opcode \(vector 6|usage fault: undefined instruction \(vector [36]), code [0-9a-f]+\)$
 * @expect ^pc [0-9a-f]{8} crash\b
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
 */
#include <go.h>

static __attribute__((noinline)) void
crash(void)
{
	__builtin_trap();
}

int
main(void)
{
	crash();
	go_printf("it came back\n");
	return 0;
}
