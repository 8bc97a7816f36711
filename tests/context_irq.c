/* SPDX-License-Identifier: BSD-3-Clause */
/* An interrupt handler may ask a context for its error, its deadline and a value. */
#include <gotime.h>
#include <irq.h>

#include "context.h"
#include "tap.h"

static GoContext ctx;
static char key;
static int calls;
static const GoError *err[2];
static void *value;
static int64_t when;

static void
handler(void *arg)
{
	(void)arg;
	err[calls++ % 2] = go_context_err(&ctx);
	value = go_context_value(&ctx, &key);
	go_context_deadline(&ctx, &when);
}

int
main(void)
{
	GoContext parent;
	unsigned irq = go_irqspare();

	go_context_with_timeout(&parent, go_context_background(), 3600 * GO_SECOND);
	go_context_with_value(&ctx, &parent, &key, &calls);
	if (!go_irq(irq, handler, NULL) || !go_irqraise(irq))
		return skip_all("this board's interrupts can't be raised by software");
	go_sleep(GO_MILLISECOND);
	go_context_cancel(&ctx);
	go_irqraise(irq);
	go_sleep(GO_MILLISECOND);
	is_int(calls, 2, "it was called");
	ok(err[0] == NULL, "not done");
	ok(err[1] == &go_canceled, "done");
	ok(value == &calls, "the value");
	ok(when > go_nanotime(), "the deadline");
	go_irqoff(irq);
	return done_testing();
}
