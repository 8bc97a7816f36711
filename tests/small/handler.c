/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image an interrupt handler may not wait either: that is the end.
 *
 * @exit 2
 * @expect ^fatal error: only for goroutines: go_sleep$
 * @reject ^it came back$
 */
#include "../in_handler.h"

IN_HANDLER(go_sleep(1));
