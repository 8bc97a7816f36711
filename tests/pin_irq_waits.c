/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * As long as a pin's handler is attached, a goroutine that waits is no deadlock; behind
 * go_pin_irqoff it is.
 *
 * @press # press
 * @exit 2
 * @expect ^# woken$
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 */
#include <gonote.h>

#include "button.h"

static GoNote note;

static void
edge(void *arg)
{
	go_note_wake(arg);
}

int
main(void)
{
	GoPin pin = button();

	go_pin_irq(pin, GO_EDGE_ON, edge, &note);
	diag("press");
	go_note_wait(&note);
	diag("woken");
	go_pin_irqoff(pin);
	go_pin_irqoff(pin);
	go_note_wait(&note);
	return 0;
}
