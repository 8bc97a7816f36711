/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An unaligned access in an interrupt handler ends the program with a report.
 *
 * @boards virt vexpress-a9 mps2-an385
 * @exit 2
 * @expect ^fatal error: (data abort \(vector 4, code \w*1\) at address [0-9a-f]+|usage fault: unaligned access \(vector \d, code [0-9a-f]+\))$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 * @expect ^\t--- interrupted ---\ngoroutine 1 \[running\]:$
 * @reject it came back
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(fault_align());
