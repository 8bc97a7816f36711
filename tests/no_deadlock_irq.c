/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * While an interrupt handler is attached, goroutines that wait are no deadlock: the
 * machine sleeps.
 *
 * @exit 124
 * @timeout 2
 * @expect ^waiting$
 * @reject ^fatal error
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
	if (!go_irq(go_irqspare(), handler, NULL))
		return 1;
	go_printf("waiting\n");
	(void)chan_recv(chan_make(0, 0), NULL);
	return 0;
}
