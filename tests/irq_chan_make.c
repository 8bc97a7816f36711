/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_make, which allocates, in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: chan_make in an interrupt handler: only a goroutine may block or allocate$
 */
#include "in_handler.h"

IN_HANDLER((void)chan_make(1, 1));
