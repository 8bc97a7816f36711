/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A handler that was taken away is called no more, and another one can be attached: before that it
 * can't, and what came meanwhile is forgotten.
 *
 * @press # press
 */
#include "button.h"

static int first, second;

static void
count(void *arg)
{
	++*(int *)arg;
}

int
main(void)
{
	GoPin pin = button();

	ok(go_pin_irq(pin, GO_EDGE_ON, count, &first), "one handler");
	ok(!go_pin_irq(pin, GO_EDGE_ON, count, &second), "not two");
	pressbutton();
	is_int(first, 1, "the first is called");
	go_pin_irqoff(pin);
	go_pin_irqoff(pin);
	pressbutton();
	is_int(first, 1, "not when it is off");
	ok(go_pin_irq(pin, GO_EDGE_ON, count, &second), "another one");
	is_int(second, 0, "what came meanwhile is forgotten");
	pressbutton();
	is_int(first * 10 + second, 11, "and that one is called");
	return done_testing();
}
