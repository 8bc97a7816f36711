/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To start a timer of go_after_func in an interrupt is fatal, for it needs a goroutine; to
 * move or stop a running one is not.
 *
 * @exit 2
 * @expect ^moved 1 stopped 1$
 * @expect ^fatal error: go_timer_start in an interrupt handler: only a goroutine may block or allocate$
 * @reject called
 */
#include <gotimer.h>

#include "in_handler.h"

static GoTimer t;

static void
fn(void *arg)
{
	(void)arg;
	go_printf("called\n");
}

static void __attribute__((constructor)) before(void)
{
	go_after_func(&t, GO_SECOND, fn, NULL);
}

static void
use(void)
{
	int moved = go_timer_reset(&t, 10 * GO_SECOND);
	int stopped = go_timer_stop(&t);

	go_printf("moved %d stopped %d\n", moved, stopped);
	go_timer_start(&t, 0);
}

IN_HANDLER(use());
