/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Senders that wait on a full channel keep their places: who receives gets the buffer
 * first, then theirs in order; nobody who comes later gets in before them.
 */
#include <chan.h>

#include "tap.h"

static Chan *c;

static void
sender(void *arg)
{
	int v = (int)(intptr_t)arg;

	chan_send(c, &v);
}

int
main(void)
{
	int v, late = 99;

	go_timeslice(0); /* who runs when is part of this test */
	c = chan_make(sizeof(int), 2);
	for (int i = 0; i < 6; i++)
		go(sender, (void *)(intptr_t)i);
	go_yield();
	is_int(chan_len(c), 2, "the buffer is full");
	for (int i = 0; i < 6; i++) {
		if (i < 4)
			ok(!chan_trysend(c, &late), "a late comer finds it full");
		chan_recv(c, &v);
		is_int(v, i, "value %d in its place", i);
		is_int(chan_len(c), i < 4 ? 2 : 5 - i, "the buffer has %d", i < 4 ? 2 : 5 - i);
	}
	return done_testing();
}
