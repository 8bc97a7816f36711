/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault of a panic itself, whose list of blocks was overwritten, ends the program with a report, and
 * does not go round.
 *
 * @exit 2
 * @timeout 5
 * @expect ^fatal error: (data abort|page fault: read|bus fault: data access) \(vector \d+, code [0-9a-f]+\) at address a00000\w\w$
 * @expect ^goroutine 1 \[running\]:\n(\t[\w.]+\+0x\w+\n)+\tcrash\+0x\w+\n\tmain\+
 * @reject while reporting
 */
#include "runtime.h"

#include "../fault.h"
#include "../trace.h"

FRAME static void
crash(void)
{
	fault_undefined();
}

int
main(void)
{
	getg()->scope = (GoScope *)nowhere;
	crash();
	return 1;
}
