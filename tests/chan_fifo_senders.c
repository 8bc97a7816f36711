/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Senders that wait on an unbuffered channel are served first come, first served.
 */
#include <chan.h>

#include "tap.h"

enum { N = 8 };

static Chan *c;
static int done; /* senders that have gone on */

static void
sender(void *arg)
{
	int v = (int)(intptr_t)arg;

	chan_send(c, &v);
	done = done * 10 + v;
}

int
main(void)
{
	int v;

	go_timeslice(0); /* who runs when is part of this test */
	c = chan_make(sizeof(int), 0);
	for (int i = 1; i <= N; i++)
		go(sender, (void *)(intptr_t)i);
	go_yield();
	is_int(done, 0, "all senders wait");
	for (int i = 1; i <= N; i++) {
		chan_recv(c, &v);
		is_int(v, i, "value %d comes in its turn", i);
	}
	go_yield();
	is_int(done, 12345678, "the senders go on in the order in which they came");
	return done_testing();
}
