/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Interrupts are on behind a select, however it ended: default, at once, by waiting, for a
 * closed channel.
 */
#include <gotime.h>
#include <irq.h>
#include <select.h>

#include "settle.h"
#include "tap.h"

static volatile int calls;

static void
handler(void *arg)
{
	(void)arg;
	calls++;
}

static void
receiver(void *arg)
{
	chan_recv(arg, NULL);
}

static void
check(const char *what)
{
	calls = 0;
	go_irqraise(go_irqspare());
	go_delay_us(200);
	is_int(calls, 1, "on behind %s", what);
}

int
main(void)
{
	Chan *c = chan_make(sizeof(int), 1), *d = chan_make(3, 0);
	char v[4] = {0};
	SelectCase k[] = {{.c = c, .elem = v}, {.c = d, .elem = v}};

	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_delay_us(200);
	check("nothing");
	is_int(chan_select(k, 2, false), -1, "none is possible");
	check("the default");
	k[0].send = true;
	is_int(chan_select(k, 2, true), 0, "a send into a buffer");
	check("it");
	k[0].send = false;
	is_int(chan_select(k, 2, true), 0, "a receive from there");
	check("it");
	k[1].send = true;
	go(receiver, d);
	is_int(chan_select(k, 2, true), 1, "a send that waits");
	check("it");
	go(receiver, d);
	settle();
	is_int(chan_select(k, 2, true), 1, "a send to who waits");
	check("it");
	chan_close(c);
	is_int(chan_select(k, 2, true), 0, "a receive from a closed channel");
	check("it");
	return done_testing();
}
