/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_after_func in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_after_func in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gotimer.h>

#include "in_handler.h"

static GoTimer t;

IN_HANDLER(go_after_func(&t, 1, handler, NULL));
