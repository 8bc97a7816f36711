/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A segment that there is not in an interrupt handler ends the program with a report.
 *
 * @boards pc
 * @exit 2
 * @expect ^fatal error: general protection fault \(vector 13, code 7f8\)$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_protect());
