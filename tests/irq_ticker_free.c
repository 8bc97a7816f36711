/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_ticker_free in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: go_ticker_free in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gotimer.h>

#include "in_handler.h"

IN_HANDLER(go_ticker_free(NULL));
