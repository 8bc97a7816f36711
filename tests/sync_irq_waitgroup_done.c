/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_waitgroup_done in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_waitgroup_done in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoWaitGroup wg;

IN_HANDLER(go_waitgroup_done(&wg));
