/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_semaphore_acquire in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_semaphore_acquire in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoSemaphore sem = GO_SEMAPHORE(1);

IN_HANDLER(go_semaphore_acquire(&sem));
