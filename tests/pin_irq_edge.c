/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A handler is called at the edges it was attached for, and no others.
 *
 * @press # press
 */
#include "button.h"

static GoPin pin;
static int on, off;

static void
edge(void *arg)
{
	(void)arg;
	if (go_pin_read(pin))
		on++;
	else
		off++;
}

int
main(void)
{
	pin = button();
	ok(go_pin_irq(pin, GO_EDGE_ON, edge, NULL), "for one edge");
	pressbutton();
	is_int(on, 1, "pressed");
	is_int(off, 0, "not let go");
	go_pin_irqoff(pin);
	ok(go_pin_irq(pin, GO_EDGE_OFF, edge, NULL), "for the other edge");
	on = 0;
	pressbutton();
	is_int(on, 0, "not pressed");
	is_int(off, 1, "let go");
	return done_testing();
}
