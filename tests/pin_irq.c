/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A button that is pressed wakes a goroutine out of idle, by a channel, once for each edge that was
 * asked for; at that moment the pin is on, or off again.
 *
 * @press # press
 */
#include <chan.h>

#include "button.h"

static chan(bool) edges;
static GoPin pin;
static int lost;

static void
edge(void *arg)
{
	(void)arg;
	if (!chan_tryput(edges, go_pin_read(pin)))
		lost++;
}

int
main(void)
{
	edges = chan_new(bool, 4);
	pin = button();
	ok(go_pin_irq(pin, GO_EDGE_ON | GO_EDGE_OFF, edge, NULL), "attached");
	diag("press");
	ok(chan_get(edges), "on");
	ok(!chan_get(edges), "off");
	go_sleep(100 * GO_MILLISECOND);
	is_int(chan_len(chan_of(edges)) + lost, 0, "no more");
	return done_testing();
}
