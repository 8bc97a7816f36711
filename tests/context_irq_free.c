/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_context_free in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_context_free in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gocontext.h>

#include "in_handler.h"

static GoContext ctx;

IN_HANDLER(go_context_free(&ctx));
