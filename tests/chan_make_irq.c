/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To make a channel in an interrupt handler is fatal, with a message.
 * @exit 2
 * @expect ^fatal error: chan_make in an interrupt handler: only a goroutine may block or allocate$
 * @reject not reached
 */
#include <chan.h>
#include <go.h>
#include <irq.h>

static Chan *volatile c;

static void
handler(void *arg)
{
	(void)arg;
	c = chan_make(4, 4);
	go_printf("not reached\n");
}

int
main(void)
{
	go_irq(go_irqspare(), handler, NULL);
	go_irqraise(go_irqspare());
	while (c == NULL)
		;
	return 0;
}
