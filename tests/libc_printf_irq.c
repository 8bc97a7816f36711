/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * printf in an interrupt handler is fatal, with a message.
 * @exit 2
 * @expect ^fatal error: a call of stdio.h in an interrupt handler: only a goroutine may block or allocate$
 * @reject not reached
 */
#include <stdio.h>

#include <go.h>
#include <irq.h>

static volatile int done;

static void
handler(void *arg)
{
	(void)arg;
	printf("not reached\n");
	done = 1;
}

int
main(void)
{
	printf("begin\n");
	go_irq(go_irqspare(), handler, NULL);
	go_irqraise(go_irqspare());
	while (!done)
		;
	return 0;
}
