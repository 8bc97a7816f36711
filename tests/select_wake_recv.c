/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that waits to send is woken by a receive on any of its channels.  With a
 * buffer, the receiver has the buffer's first element and the select's goes behind the last.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { N = 4 };

static Chan *c[N];
static int chosen;

static void
waiter(void *arg)
{
	int v[N];
	SelectCase k[N];

	(void)arg;
	for (int i = 0; i < N; i++) {
		v[i] = 100 + i;
		k[i] = (SelectCase){.c = c[i], .elem = &v[i], .send = true};
	}
	chosen = chan_select(k, N, true);
}

int
main(void)
{
	for (int i = 0; i < N; i++)
		c[i] = chan_make(sizeof(int), i % 2 == 0 ? 0 : 2);
	for (int try = 0; try < 2; try++) {
		for (int i = 0; i < N; i++) {
			int v = -1;

			for (int j = 1; j < N; j += 2)
				for (int e = 0; chan_trysend(c[j], &e); e++)
					;
			chosen = -1;
			go(waiter, NULL);
			settle();
			is_int(chosen, -1, "it waits");
			if (try)
				ok(chan_tryrecv(c[i], &v, NULL), "a try-receive is possible");
			else
				ok(chan_recv(c[i], &v), "a receive");
			is_int(v, i % 2 == 0 ? 100 + i : 0, "the right element comes");
			settle();
			is_int(chosen, i, "woken by a receive on channel %d", i);
			if (i % 2 == 0)
				continue;
			chan_recv(c[i], &v);
			is_int(v, 1, "the next is what was next");
			chan_recv(c[i], &v);
			is_int(v, 100 + i, "the last is the select's");
			ok(!chan_tryrecv(c[i], &v, NULL), "there is no more");
		}
	}
	return done_testing();
}
