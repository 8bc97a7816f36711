/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A traceback goes through the compiler's own library: a fault in its division.  Arm's divides by
 * zero without one.
 *
 * @boards pc
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\t__\w*div\w+\+0x\w+\n\tdivide\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>

#include "trace.h"

FRAME static uint64_t
divide(uint64_t a, uint64_t b)
{
	return a / b + 1;
}

int
main(void)
{
	volatile uint64_t zero = 0;

	return (int)divide(UINT64_C(1) << 40, zero) + 1;
}
