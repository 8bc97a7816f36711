/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that waits to receive is woken by a send on any of its channels, buffered or
 * not, and has that element: by a waiting send, by a try-send.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { N = 4 };

static Chan *c[N];
static int got[N], chosen;
static bool was;

static void
waiter(void *arg)
{
	SelectCase k[N];

	(void)arg;
	for (int i = 0; i < N; i++)
		k[i] = (SelectCase){.c = c[i], .elem = &got[i]};
	chosen = chan_select(k, N, true);
	was = k[chosen].ok;
}

int
main(void)
{
	for (int i = 0; i < N; i++)
		c[i] = chan_make(sizeof(int), i % 2 == 0 ? 0 : 2);
	for (int try = 0; try < 2; try++) {
		for (int i = 0; i < N; i++) {
			int v = 100 * try + i + 1, others = 0;

			chosen = -1;
			was = false;
			for (int j = 0; j < N; j++)
				got[j] = -1;
			go(waiter, NULL);
			settle();
			is_int(chosen, -1, "it waits");
			if (try)
				ok(chan_trysend(c[i], &v), "a try-send to it is possible");
			else
				chan_send(c[i], &v);
			is_int(chan_len(c[i]), 0, "the element does not go into the buffer");
			settle();
			is_int(chosen, i, "woken by a send on channel %d", i);
			is_int(got[i], v, "with its element");
			ok(was, "which is one");
			for (int j = 0; j < N; j++)
				others += got[j] != -1;
			is_int(others, 1, "no other was received");
		}
	}
	return done_testing();
}
