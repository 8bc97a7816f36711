/* SPDX-License-Identifier: BSD-3-Clause */
/* irq.c -- which handler serves which interrupt line. */
#include "board.h"
#include "devices.h"
#include "map.h"

static struct {
	IrqHandler *fn;
	void *arg;
} handler[NIRQ];

bool
board_irq(unsigned irq, IrqHandler *fn, void *arg)
{
	bool ok;
	Irq s;

	if (irq >= NIRQ)
		return false;
	s = arch_irqsave();
	if (fn != NULL) {
		handler[irq].fn = fn;
		handler[irq].arg = arg;
		ok = intc_enable(irq, true);
	} else {
		ok = intc_enable(irq, false) && handler[irq].fn != NULL;
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
