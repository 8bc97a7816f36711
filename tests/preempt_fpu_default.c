/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that has yielded goes on with the usual rounding mode, although the one that was
 * preempted for it has set another.
 * @boards virt vexpress-a9 pc mps2-an386 mps2-an500 mps2-an505 netduinoplus2 stm32f405
 * @timeout 60
 */
#include <gotime.h>

#include "tap.h"

static volatile bool set, stop;

static void
roundup(void *arg)
{
	(void)arg;
#if defined(__ARM_FP)
	__asm__ volatile("vmsr fpscr, %0" : : "r"(1 << 22));
#elif defined(__i386__)
	uint16_t cw = 0x037f | 2 << 10;

	__asm__ volatile("fldcw %0" : : "m"(cw));
#endif
	set = true;
	while (!stop)
		;
}

int
main(void)
{
	volatile float one = 1, three = 3, third = one / three, again;
	int wrong = 0;

	go_timeslice(100 * GO_MICROSECOND);
	go(roundup, NULL);
	while (!set)
		go_yield();
	for (int i = 0; i < 20; i++) {
		go_yield();
		again = one / three;
		wrong += again != third;
	}
	stop = true;
	is_int(wrong, 0, "a third is a third");
	return done_testing();
}
