/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_once in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_once in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoOnce once;

IN_HANDLER(go_once(&once, handler, NULL));
