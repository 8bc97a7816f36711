/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The example takes a button that bounces for one that is pressed once and let go once; what is shorter
 * than it waits is nothing.  With a pin of our own, so on every board.
 *
 * @icount
 */
#include <gogpio.h>
#include <gotime.h>

#include "tap.h"

static volatile bool level;

static bool
attached(void (*handler)(void *))
{
	(void)handler;
	return true;
}

/* Its main is not run. */
static int example(int argc, char *argv[]);
#define main				     example
#define go_button(n)			     0
#define go_pin_read(pin)		     ((void)(pin), level)
#define go_pin_irq(pin, edges, handler, arg) attached(handler)
#include "../examples/button.c"
#undef main

/* n edges, a millisecond from each to the next. */
static void
bounce(int n)
{
	for (int i = 0; i < n; i++) {
		level = !level;
		edge(NULL);
		go_sleep(GO_MILLISECOND);
	}
	go_sleep(3 * QUIET * GO_MILLISECOND);
}

int
main(void)
{
	(void)example;
	presses = chan_new(bool, 4);
	go(watch, NULL);
	go_yield();
	bounce(11);
	is_int(chan_len(chan_of(presses)), 1, "pressed once");
	ok(chan_get(presses), "it is pressed");
	bounce(4);
	is_int(chan_len(chan_of(presses)), 0, "that was nothing");
	bounce(7);
	is_int(chan_len(chan_of(presses)), 1, "let go once");
	ok(!chan_get(presses), "it is let go");
	return done_testing();
}
