/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A value goes straight to the receiver that waits: it is there before the receiver runs
 * again, and what is sent later can't overtake it.
 */
#include <chan.h>

#include "tap.h"

static Chan *c;
static volatile int first, second;

static void
receiver(void *arg)
{
	(void)arg;
	chan_recv(c, (void *)(uintptr_t)&first);
	chan_recv(c, (void *)(uintptr_t)&second);
}

static void
handoff(size_t n)
{
	int v = 1;

	first = second = 0;
	c = chan_make(sizeof(int), n);
	go(receiver, NULL);
	go_yield();
	chan_send(c, &v);
	is_int(first, 1, "capacity %u: there before the receiver has run", (unsigned)n);
	is_int(chan_len(c), 0, "capacity %u: and not in the buffer", (unsigned)n);
	v = 2;
	if (n == 0)
		ok(!chan_trysend(c, &v), "capacity 0: the receiver is taken, no second value");
	else
		ok(chan_trysend(c, &v), "capacity %u: a second value waits", (unsigned)n);
	is_int(first, 1, "capacity %u: it does not replace the first", (unsigned)n);
	if (n == 0)
		chan_send(c, &v);
	while (second == 0)
		go_yield();
	is_int(second, 2, "capacity %u: the second value comes second", (unsigned)n);
	chan_free(c);
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	handoff(0);
	handoff(1);
	handoff(3);
	return done_testing();
}
