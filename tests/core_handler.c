/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The core of a fault in an interrupt handler: its frames, and which goroutine was interrupted.
 *
 * @exit 2
 * @gdb bt 1
 * @gdb info goroutines
 * @expect ^core written to
 * @expect ^#0 .*handler \(
 * @expect ^\* +1  running .* main
 * @expect ^the core is in an interrupt handler, which has interrupted goroutine 1$
 */
#include "fault.h"
#include "in_handler.h"

IN_HANDLER(*(volatile int *)nowhere = 1);
