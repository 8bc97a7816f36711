/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A division by zero in libgcc's functions is reported with the calls that have led there.
 *
 * @exit 2
 * @expect ^panic: runtime error: integer divide by zero$
 * @expect ^goroutine 1 \[running\]:\n(\t__\w*div\w+\+0x\w+\n)*\tcrash\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <stdint.h>

#include "trace.h"

static volatile uint64_t one = 1, zero;

FRAME static void
crash(void)
{
	one = one / zero;
}

int
main(void)
{
	crash();
	return 0;
}
