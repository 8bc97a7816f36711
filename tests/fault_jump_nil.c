/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A call of address 0 is reported, with 0 as the place.
 *
 * @exit 2
 * @expect ^fatal error: (prefetch abort|page fault: |usage fault: not Thumb state).* \(vector \d+, code
 * @expect ^pc 00000000\b
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 */
#include <go.h>

#include "fault.h"

int
main(void)
{
	((void (*)(void))(nowhere - NOWHERE))();
	return 0;
}
