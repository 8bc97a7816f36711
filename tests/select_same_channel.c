/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The same channel may stand in several cases of one select: one of them is done, and each
 * is when the choice is open.
 */
#include <select.h>

#include "tap.h"

enum { N = 6, ROUNDS = 3000 };

int
main(void)
{
	Chan *c = chan_make(sizeof(int), 2), *d = chan_make(sizeof(int), 0);
	int to[N], from[N], count[N] = {0}, bad = 0, least = ROUNDS;
	SelectCase k[N];

	/* With one in the buffer, all three sends and all three receives are possible. */
	for (int i = 0; i < N; i++)
		k[i] = (SelectCase){.c = c, .elem = i % 2 ? &to[i] : &from[i], .send = i % 2};
	for (int i = 0; i < ROUNDS; i++) {
		int first = i, v, at;

		chan_send(c, &first);
		for (int j = 0; j < N; j++) {
			from[j] = 1000 + j;
			to[j] = -1;
			k[j].elem = k[j].send ? &from[j] : &to[j];
		}
		at = chan_select(k, N, true);
		count[at]++;
		if (k[at].send) {
			bad += chan_len(c) != 2;
			chan_recv(c, &v);
			bad += v != i;
			chan_recv(c, &v);
			bad += v != 1000 + at;
		} else {
			bad += chan_len(c) != 0 || to[at] != i || !k[at].ok;
		}
		for (int j = 0; j < N; j++)
			bad += j != at && to[j] != -1;
	}
	is_int(bad, 0, "one operation is done each time, and no other");
	for (int i = 0; i < N; i++)
		if (count[i] < least)
			least = count[i];
	/* Below 500 by 6 standard deviations (20.4 each): once in 10^9. */
	ok(least > 500 - 123, "each of the six cases is chosen: the least %d times", least);

	for (int i = 0; i < N; i++)
		k[i] = (SelectCase){.c = d, .elem = &to[i]};
	is_int(chan_select(k, N, false), -1, "none is possible on the other channel");
	return done_testing();
}
