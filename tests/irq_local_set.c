/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_local_set in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_local_set in an interrupt handler: only a goroutine may block or allocate$
 */
#include <golocal.h>

#include "in_handler.h"

static GoLocal key;

IN_HANDLER(go_local_set(&key, NULL));
