/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * With nothing due no timer interrupt comes, however many timers wait.  With a nanosecond
 * an instruction a loop runs as often in 100 ms with interrupts on as with interrupts off;
 * each interrupt would take some turns from it: a tick of a kilohertz several hundred.
 * (One is allowed: that of a clock's wrap.)
 * @icount
 * @timeout 60
 */
#include <gotime.h>

#include "runtime.h"

#include "../tap.h"

enum { N = 10000, ALLOWED = 30 };

static Timer timers[N];

static void
nothing(void *arg)
{
	(void)arg;
}

static int
turns(void)
{
	int64_t end = runtime_nanotime() + 100 * GO_MILLISECOND;
	int n = 0;

	while (runtime_nanotime() < end)
		n++;
	return n;
}

int
main(void)
{
	int off, on, armed;
	Irq s = arch_irqsave();

	off = turns();
	arch_irqrestore(s);
	go_sleep(GO_MILLISECOND); /* a timer that has fired must leave no tick behind */
	on = turns();
	for (int i = 0; i < N; i++) {
		timers[i] = (Timer){.when = 3600 * GO_SECOND + i, .f = nothing};
		runtime_timeradd(&timers[i]);
	}
	go_sleep(GO_MILLISECOND);
	armed = turns();
	diag("%d turns masked, %d with interrupts on, %d with timers", off, on, armed);
	ok(off > 100000, "the loop is fine enough");
	ok(on > off - ALLOWED && on < off + ALLOWED, "no interrupt with no timer");
	ok(armed > off - ALLOWED && armed < off + ALLOWED, "no interrupt with %d timers", N);
	return done_testing();
}
