/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A call of address 0 is reported, with 0 as the place.
 *
 * @exit 2
 * @expect ^panic: runtime error: invalid memory address or nil pointer dereference$
 * @expect ^\[signal (prefetch abort: vector=3|page fault: \w+: vector=14|usage fault: not Thumb state: vector=6|memory management fault: instruction fetch: vector=4|secure fault: vector=7) code=0x[0-9a-f]+ addr=0x(?<a>0) pc=0x\k<a>\]$
 * @expect ^(r0|eax) +[0-9a-f]{8}
 * @expect ^goroutine 1 \[running\]:$
 * @expect \bmain\b
 * @reject ^it came back
 */
#include <go.h>

#include "fault.h"

int
main(void)
{
	((void (*)(void))(nowhere - NOWHERE))();
	return 0;
}
