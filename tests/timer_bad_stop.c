/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Stop of what was not made a timer panics.
 *
 * @exit 2
 * @expect ^panic: time: Stop called on uninitialized Timer$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	static GoTimer t;

	go_timer_stop(&t);
	go_printf("it came back\n");
	return 0;
}
