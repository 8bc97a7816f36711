/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_cond_signal in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_cond_signal in an interrupt handler: only a goroutine may block or allocate$
 */
#include <sync.h>

#include "in_handler.h"

static GoCond cond;

IN_HANDLER(go_cond_signal(&cond));
