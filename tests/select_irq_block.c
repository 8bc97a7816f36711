/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that would wait in an interrupt handler is fatal, and named.
 *
 * @exit 2
 * @expect ^fatal error: chan_select in an interrupt handler: only a goroutine may block or allocate$
 */
#include <select.h>

#include "in_handler.h"

IN_HANDLER(chan_select(&(SelectCase){.c = somechan}, 1, true));
