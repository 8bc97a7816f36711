/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An undefined instruction in an interrupt handler ends the program with a report.
 *
 * @exit 2
 * @expect ^fatal error: (undefined instruction|invalid opcode|usage fault: undefined instruction) \(vector \d+, code [0-9a-f]+\)$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_undefined());
