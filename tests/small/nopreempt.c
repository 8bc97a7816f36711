/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image a goroutine that does not stop by itself keeps the CPU, while interrupts come: a time
 * slice is 0, and can't be anything else.
 *
 * @exit 2
 * @expect ^ok 1
 * @expect ^ok 2
 * @expect ^ok 3
 * @expect ^panic: go_timeslice: no preemption in a small image$
 * @reject ^not ok
 */
#include <gotime.h>
#include <irq.h>

#include "../tap.h"

static volatile bool ran, fired;

static void
other(void *arg)
{
	(void)arg;
	ran = true;
}

static void
fire(void *arg)
{
	(void)arg;
	fired = true;
}

int
main(void)
{

	go(other, NULL);
	go_irq(go_irqspare(), fire, NULL);
	go_irqraise(go_irqspare());
	go_delay_us(50000);
	ok(fired && !ran, "50 ms, an interrupt, and no other goroutine");
	go_yield();
	ok(ran, "it ran when main let it");
	is_int((long)go_timeslice(0), 0, "the time slice");
	go_timeslice(GO_MILLISECOND);
	return 0;
}
