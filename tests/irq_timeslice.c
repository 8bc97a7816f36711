/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_timeslice in an interrupt handler is fatal, with its name.
 * @exit 2
 * @expect ^fatal error: go_timeslice in an interrupt handler
 * @reject it came back
 */
#include "in_handler.h"

IN_HANDLER(go_timeslice(0));
