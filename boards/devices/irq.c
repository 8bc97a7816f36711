/* SPDX-License-Identifier: BSD-3-Clause */
/* irq.c -- which handler serves which interrupt line. */
#include "board.h"
#include "devices.h"
#include "map.h"

/* Two words each, so that a shift finds one. */
static struct {
	IrqHandler *fn;
	void *arg;
} handler[NIRQ];

static bool isdriver[NIRQ]; /* the board's own, not for board_irqoff */

static bool
attach(unsigned irq, IrqHandler *fn, void *arg, bool driver)
{
	bool ok;
	Irq s;

	if (irq >= NIRQ || fn == NULL)
		return false;
	s = arch_irqsave();
	ok = handler[irq].fn == NULL && intc_enable(irq, true);
	if (ok) {
		handler[irq].fn = fn;
		handler[irq].arg = arg;
		isdriver[irq] = driver;
	}
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
	bool ok;
	Irq s;

	if (irq >= NIRQ)
		return false;
	s = arch_irqsave();
	ok = handler[irq].fn != NULL && !isdriver[irq];
	if (ok) {
		intc_enable(irq, false);
		handler[irq].fn = NULL;
	}
	arch_irqrestore(s);
	return ok;
}

void
irq_handle(unsigned irq)
{
	if (irq >= NIRQ)
		return;
	if (handler[irq].fn != NULL)
		handler[irq].fn(handler[irq].arg);
	else
		intc_enable(irq, false);
}

unsigned
board_irqspare(void)
{
	return SPARE_IRQ;
}
