/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * malloc in an interrupt handler is fatal, with a message, and not a corrupted heap.
 * @exit 2
 * @expect ^handler\n
 * @expect ^fatal error: malloc in an interrupt handler: only a goroutine may block or allocate$
 * @reject not reached
 */
#include <stdlib.h>

#include <go.h>
#include <irq.h>

static void *volatile p;

static void
handler(void *arg)
{
	(void)arg;
	go_printf("handler\n");
	p = malloc(100);
	go_printf("not reached\n");
}

int
main(void)
{
	p = malloc(10);
	free(p);
	p = NULL;
	go_irq(go_irqspare(), handler, NULL);
	go_irqraise(go_irqspare());
	while (p == NULL)
		;
	return 0;
}
