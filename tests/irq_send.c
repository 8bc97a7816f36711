/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A chan_send that would wait in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: chan_send in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(chan_send(somechan, &(int){1}));
