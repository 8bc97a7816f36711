/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A receive that would have to wait is fatal in an interrupt handler, with a message.
 * @exit 2
 * @expect ^handler\n
 * @expect ^fatal error: chan_recv in an interrupt handler: only a goroutine may block or allocate$
 * @reject not reached
 */
#include <chan.h>
#include <go.h>
#include <irq.h>

static volatile int done;

static void
handler(void *arg)
{
	char v = 1;

	go_printf("handler\n");
	chan_send(arg, &v);
	chan_recv(arg, &v);
	chan_recv(arg, &v);
	go_printf("not reached\n");
	done = 1;
}

int
main(void)
{
	go_irq(go_irqspare(), handler, chan_make(1, 1));
	go_irqraise(go_irqspare());
	while (!done)
		;
	return 0;
}
