/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * settle.h -- let all who are ready run until they wait, yield or end, once each.  A plain
 * go_yield may come back while they are half-way there: preempted.
 */
#ifndef SETTLE_H
#define SETTLE_H

#include <go.h>

static inline void
settle(void)
{
	static int64_t slice = -1; /* once: others may be in here, too */

	if (slice < 0)
		slice = go_timeslice(0);
	go_timeslice(0);
	go_yield();
	go_timeslice(slice);
}

#endif
