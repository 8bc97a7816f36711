/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A jump to nowhere in an interrupt handler ends the program with a report.
 *
 * @exit 2
 * @expect ^fatal error: (prefetch abort|page fault: execute|bus fault: instruction fetch|memory management fault: instruction fetch) \(vector \d+, code [0-9a-f]+\) at address a000000[01]$
 * @expect ^pc a000000[01]\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_jump());
