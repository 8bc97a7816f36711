/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An unmasked error of the x87 in an interrupt handler ends the program with a report.
 *
 * @boards pc
 * @exit 2
 * @expect ^fatal error: x87 floating-point error \(vector 16, code 0\)$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_float());
