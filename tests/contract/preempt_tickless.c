/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who spins alone is not interrupted, nor an idle core: no tick is set while nobody waits
 * for the core.
 * @icount
 * @timeout 60
 */
#include <gotime.h>

#include "runtime.h"

#include "../tap.h"

static void (*ticked)(void *);
static volatile int ticks;

static void
counttick(void *arg)
{
	ticks++;
	ticked(arg);
}

static void
spin(void *stop)
{
	while (!*(volatile bool *)stop)
		;
}

int
main(void)
{
	static volatile bool stop;
	Irq s = arch_irqsave();
	int begin;

	ticked = getp()->tick.f;
	getp()->tick.f = counttick;
	arch_irqrestore(s);
	go_timeslice(GO_MILLISECOND);

	go(spin, (void *)(uintptr_t)&stop);
	go_delay_us(20000);
	ok(ticks >= 3, "two spin: there are ticks (%d)", ticks);
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();

	go_delay_us(5000); /* the last one may be set yet */
	begin = ticks;
	go_delay_us(100000);
	is_int(ticks - begin, 0, "one spins for 100 ms: no tick");
	begin = ticks;
	go_sleep(100 * GO_MILLISECOND);
	is_int(ticks - begin, 0, "idle for 100 ms: no tick");
	begin = ticks;
	for (int i = 0; i < 20; i++)
		go_sleep(GO_MILLISECOND);
	is_int(ticks - begin, 0, "woken 20 times: no tick");
	return done_testing();
}
