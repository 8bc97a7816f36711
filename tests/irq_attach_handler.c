/* SPDX-License-Identifier: BSD-3-Clause */
/* A handler may take its own line away, and attach another handler to it. */
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

static volatile int once, others;

static void
other(void *arg)
{
	(void)arg;
	others++;
}

static void
handler(void *arg)
{
	(void)arg;
	go_irqoff(go_irqspare());
	if (++once == 2)
		go_irq(go_irqspare(), other, NULL);
}

static void
pulse(void)
{
	go_irqraise(go_irqspare());
	go_delay_us(1000);
}

int
main(void)
{
	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_delay_us(1000);
	is_int(once, 1, "the handler was called");
	ok(go_irq(go_irqspare(), handler, NULL), "the line is free");
	pulse();
	is_int(once, 2, "the handler was called again");
	pulse();
	is_int(once, 2, "and now it is another's");
	ok(others >= 1, "who was called");
	go_irqoff(go_irqspare());
	return done_testing();
}
