/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Start of what was not made a timer panics.
 *
 * @exit 2
 * @expect ^panic: time: Start called on uninitialized Timer$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	static GoTimer t;

	go_timer_start(&t, 1);
	go_printf("it came back\n");
	return 0;
}
