/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To close a running timer's channel panics when it fires.
 *
 * @icount
 * @exit 2
 * @expect ^panic: send on closed channel$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTimer *t = go_timer_make(GO_MILLISECOND);

	chan_close(chan_of(t->c));
	go_sleep(10 * GO_MILLISECOND);
	go_printf("it came back\n");
	return 0;
}
