/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An access to nowhere in an interrupt handler ends the program with a report.
 *
 * @exit 2
 * @expect ^fatal error: (data abort|page fault: write|bus fault: data access) \(vector \d+, code [0-9a-f]+\) at address a0000000$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_data());
