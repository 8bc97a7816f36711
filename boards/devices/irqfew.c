/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * irqfew.c -- irq.c for little RAM: which handler serves which interrupt line, for as many
 * lines at a time as the board's map.h says (NHANDLER), whatever their numbers.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

typedef struct Handler {
	IrqHandler *fn; /* NULL: a free entry */
	void *arg;
	uint16_t irq;
	bool driver; /* the board's own, not for board_irqoff */
} Handler;

static Handler handler[NHANDLER];

/* Masked.  NULL: none. */
static Handler *
find(unsigned irq)
{
	for (Handler *h = handler; h < handler + NHANDLER; h++)
		if (h->fn != NULL && h->irq == irq)
			return h;
	return NULL;
}

static Handler *
findfree(void)
{
	for (Handler *h = handler; h < handler + NHANDLER; h++)
		if (h->fn == NULL)
			return h;
	return NULL;
}

static bool
attach(unsigned irq, IrqHandler *fn, void *arg, bool driver)
{
	Handler *h;
	bool ok;
	Irq s;

	if (irq >= NIRQ || fn == NULL)
		return false;
	s = arch_irqsave();
	h = findfree();
	ok = h != NULL && find(irq) == NULL && intc_enable(irq, true);
	if (ok)
		*h = (Handler){fn, arg, (uint16_t)irq, driver};
	arch_irqrestore(s);
	return ok;
}

bool
irq_attach(unsigned irq, IrqHandler *fn, void *arg)
{
	return attach(irq, fn, arg, true);
}

bool
board_irq(unsigned irq, IrqHandler *fn, void *arg)
{
	return attach(irq, fn, arg, false);
}

bool
board_irqoff(unsigned irq)
{
	Irq s = arch_irqsave();
	Handler *h = find(irq);
	bool ok = h != NULL && !h->driver;

	if (ok) {
		intc_enable(irq, false);
		h->fn = NULL;
	}
	arch_irqrestore(s);
	return ok;
}

void
irq_handle(unsigned irq)
{
	Handler *h = find(irq);

	if (h != NULL)
		h->fn(h->arg);
	else if (irq < NIRQ)
		intc_enable(irq, false);
}

unsigned
board_irqspare(void)
{
	return SPARE_IRQ;
}
