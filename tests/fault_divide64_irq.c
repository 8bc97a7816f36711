/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A division by zero in libgcc's functions, in an interrupt handler, ends the program with a report: of a
 * panic, where there is no exception for it.
 *
 * @exit 2
 * @expect ^(panic: runtime error: integer divide by zero|fatal error: divide error \(vector 0, code 0\))$
 * @expect ^goroutine 0 \[in an interrupt handler\]:\n(\t__\w*div\w+\+0x\w+\n)*\thandler\+
 */
#include <stdint.h>

#include "in_handler.h"

static volatile uint64_t one = 1, zero;

IN_HANDLER(one = one / zero);
