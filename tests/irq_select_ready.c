/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_select with block in an interrupt handler is fatal, and named, even if it would not
 * wait.
 *
 * @exit 2
 * @expect ^fatal error: chan_select in an interrupt handler: only a goroutine may block or allocate$
 */
#include <select.h>

#include "in_handler.h"

static Chan *full;

static void __attribute__((constructor)) before(void)
{
	full = chan_make(1, 1);
	chan_send(full, &(char){1});
}

IN_HANDLER(chan_select(&(SelectCase){.c = full}, 1, true));
