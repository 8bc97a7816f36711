/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A panic in an interrupt handler ends the program: neither the handler's own block nor the goroutine
 * that it has interrupted can recover it.
 *
 * @exit 2
 * @expect ^panic: too hot$
 * @expect ^goroutine 0 \[in an interrupt handler\]
 * @reject deferred|not reached
 */
#include <godefer.h>
#include <irq.h>

static void
stop(void *arg)
{
	(void)arg;
	(void)go_recover(NULL);
	go_printf("deferred\n");
}

static void
handler(void *arg)
{
	go_scope {
		go_defer(stop, arg);
		go_panic("too hot");
	}
}

int
main(void)
{
	if (!go_irq(go_irqspare(), handler, NULL))
		return 1;
	go_scope {
		go_defer(stop, NULL);
		go_irqraise(go_irqspare());
		for (;;)
			;
	}
	go_printf("not reached\n");
	return 1;
}
