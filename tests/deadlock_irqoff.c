/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When the last interrupt handler is detached, nothing can wake anybody: a deadlock.
 *
 * @exit 2
 * @expect ^attached$
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 */
#include <chan.h>
#include <go.h>
#include <irq.h>

static void
handler(void *arg)
{
	(void)arg;
}

int
main(void)
{
	if (go_irq(go_irqspare(), handler, NULL))
		go_printf("attached\n");
	go_irqoff(go_irqspare());
	go_irqoff(go_irqspare());
	(void)chan_recv(chan_make(0, 0), NULL);
	return 0;
}
