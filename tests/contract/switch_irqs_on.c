/* SPDX-License-Identifier: BSD-3-Clause */
/* Every way back into a goroutine leaves interrupts on: yield, channels, sleep, go. */
#include "machine.h"

#include <chan.h>
#include <gotime.h>

#include "../tap.h"

static chan(int) c;
static bool newmasked = true;

static void
other(void *arg)
{
	(void)arg;
	newmasked = irqmasked();
	chan_put(c, 1);
	(void)chan_get(c);
	chan_put(c, 2);
}

int
main(void)
{
	c = chan_new(int, 0);
	go_yield();
	ok(!irqmasked(), "a yield of the only goroutine");
	go_sleep(1);
	ok(!irqmasked(), "a sleep");
	go(other, NULL);
	ok(!irqmasked(), "go");
	go_yield();
	ok(!irqmasked(), "a yield to a new one");
	ok(!newmasked, "the new one");
	(void)chan_get(c);
	ok(!irqmasked(), "a receive from a waiting sender");
	chan_put(c, 1);
	ok(!irqmasked(), "a send that waits");
	(void)chan_get(c);
	ok(!irqmasked(), "a receive that waits");
	return done_testing();
}
