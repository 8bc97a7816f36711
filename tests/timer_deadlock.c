/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To wait for a stopped timer is a deadlock.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTimer *t = go_timer_make(GO_SECOND);

	go_timer_stop(t);
	chan_get(t->c);
	go_printf("it came back\n");
	return 0;
}
