/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_mutex_lock in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_mutex_lock in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoMutex m;

IN_HANDLER(go_mutex_lock(&m));
