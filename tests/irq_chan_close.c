/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_close in an interrupt handler is fatal.
 *
 * @exit 2
 * @expect ^fatal error: chan_close in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER(chan_close(somechan));
