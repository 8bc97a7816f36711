/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_rwmutex_tryrlock in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_rwmutex_tryrlock in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoRWMutex rw;

IN_HANDLER((void)go_rwmutex_tryrlock(&rw));
