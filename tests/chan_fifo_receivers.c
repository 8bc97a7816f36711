/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Receivers that wait on an unbuffered channel are served first come, first served.
 */
#include <chan.h>

#include "tap.h"

enum { N = 8 };

static Chan *c;
static int got[N];
static int order; /* in which receivers have gone on */

static void
receiver(void *arg)
{
	int *v = arg;

	chan_recv(c, v);
	order = order * 10 + (int)(v - got) + 1;
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	c = chan_make(sizeof(int), 0);
	for (int i = 0; i < N; i++)
		go(receiver, &got[i]);
	go_yield();
	is_int(order, 0, "all receivers wait");
	for (int i = 0; i < N; i++) {
		int v = 100 + i;

		chan_send(c, &v);
	}
	go_yield();
	for (int i = 0; i < N; i++)
		is_int(got[i], 100 + i, "receiver %d has value %d", i, i);
	is_int(order, 12345678, "the receivers go on in the order in which they came");
	return done_testing();
}
