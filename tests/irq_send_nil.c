/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A chan_send to a nil channel in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: chan_send in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(chan_send(NULL, NULL));
