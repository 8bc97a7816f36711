/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A chan_recv from a nil channel in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: chan_recv in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER((void)chan_recv(NULL, NULL));
