/* SPDX-License-Identifier: BSD-3-Clause */
/* ring.h -- n goroutines in a ring: each adds one to what its left neighbour sends, and passes it on. */
#ifndef RING_H
#define RING_H

#include <chan.h>

#include "../tap.h"

static chan(int) left, right; /* what the next one listens to, and where it sends to */

static void
member(void *arg)
{
	chan(int) from = left, to = right;

	(void)arg;
	for (;;)
		chan_put(to, chan_get(from) + 1);
}

static int
ring(int n)
{
	chan(int) first = chan_new(int, 0);

	left = first;
	for (int i = 0; i < n; i++) {
		right = chan_new(int, 0);
		go_stack(member, NULL, 160);
		go_yield(); /* it takes its channels */
		left = right;
	}
	is_int((long)go_numgoroutine(), n + 1, "all are there");
	for (int i = 0; i < 100; i += 20) {
		chan_put(first, i);
		is_int(chan_get(left), i + n, "each has added one to %d", i);
	}
	return done_testing();
}

#endif
