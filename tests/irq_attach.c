/* SPDX-License-Identifier: BSD-3-Clause */
/* go_irq attaches a handler with its argument to a line that has none; go_irqoff detaches
 * it. */
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

static volatile int calls[2];

static void
handler(void *arg)
{
	calls[*(int *)arg]++;
}

/* Raise the line, and give it time to come. */
static void
pulse(void)
{
	go_irqraise(go_irqspare());
	go_delay_us(200);
}

int
main(void)
{
	static int zero = 0, one = 1;
	unsigned irq = go_irqspare();

	ok(!go_irq(1000000, handler, &zero), "there is no line 1000000");
	ok(!go_irqraise(1000000), "and it can't be raised");
	ok(go_irq(irq, handler, &zero), "the spare line can be attached");
	ok(!go_irq(irq, handler, &one), "not twice");
	if (!go_irqraise(irq))
		return skip_all("no line can be raised");
	go_delay_us(200);
	is_int(calls[0], 1, "it comes once");
	pulse();
	pulse();
	is_int(calls[0], 3, "each time");
	go_irqoff(irq);
	pulse();
	is_int(calls[0], 3, "not when detached");
	go_irqoff(irq);
	ok(go_irq(irq, handler, &one), "it can be attached again");
	pulse();
	ok(calls[1] >= 1, "and comes");
	is_int(calls[0], 3, "to the new handler");
	go_irqoff(irq);
	return done_testing();
}
