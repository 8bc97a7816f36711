/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_mutex_trylock in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_mutex_trylock in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoMutex m;

IN_HANDLER((void)go_mutex_trylock(&m));
