/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_timer_reset in an interrupt handler is fatal, and named, where it would have to make a
 * goroutine: for a timer of go_after_func that is stopped.
 *
 * @exit 2
 * @expect ^fatal error: go_timer_reset in an interrupt handler: only a goroutine may block or allocate$
 */
#include <gotimer.h>

#include "in_handler.h"

static GoTimer t;

static void
nothing(void *arg)
{
	(void)arg;
}

static void __attribute__((constructor)) before(void)
{
	go_after_func(&t, GO_SECOND, nothing, NULL);
	go_timer_stop(&t);
}

IN_HANDLER((void)go_timer_reset(&t, 1));
