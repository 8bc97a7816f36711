/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_workers_init in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_workers_init in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gogroup.h>

#include "in_handler.h"

static GoWorkers w;

IN_HANDLER(go_workers_init(&w, 1, 1, 0));
