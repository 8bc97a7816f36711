/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A value goes through a chain of 10000 goroutines (3000 in a microcontroller), each of which
 * adds one; then a second does.
 * @timeout 60
 */
#include <stdlib.h>

#include <chan.h>

#include "conform.h"

enum { N = MANY(10000, 3000), BYTES = MANY(1024, 512) };

typedef struct Link {
	chan(int) left, right;
} Link;

static void
link(void *arg)
{
	Link *l = arg;

	for (int i = 0; i < 2; i++)
		chan_put(l->left, 1 + chan_get(l->right));
}

int
main(void)
{
	Link *links = malloc(N * sizeof *links);
	chan(int) left = chan_new(int, 0), right = left;

	for (int i = 0; i < N; i++) {
		right = chan_new(int, 0);
		links[i] = (Link){i == 0 ? left : links[i - 1].right, right};
		go_stack(link, &links[i], BYTES);
	}
	is_int(go_numgoroutine(), N + 1, "a chain of %d", N);
	chan_put(right, 0);
	is_int(chan_get(left), N, "each adds one");
	chan_put(right, 5);
	is_int(chan_get(left), N + 5, "and again");
	ok(eventually(go_numgoroutine() == 1), "all end");
	return done_testing();
}
