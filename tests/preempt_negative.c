/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_timeslice panics when the time is negative.
 * @exit 2
 * @expect ^panic: go_timeslice: a negative time$
 */
#include <go.h>

int
main(void)
{
	go_timeslice(-1);
	return 1;
}
