/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A fault in an interrupt handler is reported as one there, with the place.
 *
 * @exit 2
 * @expect ^fatal error: (data abort|page fault: write|bus fault: data access).* at address a0000000$
 * @expect ^pc [0-9a-f]{8} handler\b
 * @expect ^goroutine 0 \[in an interrupt handler\]:$
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(*(volatile int *)nowhere = 1);
