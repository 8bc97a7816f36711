/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Reset of a timer that was freed panics, while its memory is not used again.
 *
 * @exit 2
 * @expect ^panic: time: Reset called on uninitialized Timer$
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

int
main(void)
{
	GoTimer *t = go_timer_make(GO_SECOND);

	go_timer_stop(t);
	go_timer_free(t);
	go_timer_reset(t, 1);
	go_printf("it came back\n");
	return 0;
}
