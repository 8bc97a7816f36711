/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image what channels leave behind becomes whole again: after many of different sizes, freed in
 * any order, there is room for the one large piece for which there was room before; and goroutines'
 * stacks are for the next goroutines.
 */
#include <chan.h>

#include "../tap.h"

enum { ROUNDS = 200, N = 5 };

static int ended;

static void
count(void *arg)
{
	(void)arg;
	ended++;
}

int
main(void)
{
	size_t large = 1 << 10;
	Chan *c[N];

	for (int i = 0; i < ROUNDS; i++) {
		for (int k = 0; k < N; k++) {
			c[k] = chan_make((size_t)(i % 7 + 1), (size_t)(i * k % 23));
			go_stack(count, NULL, 160);
			go_yield();
		}
		for (int k = 0; k < N; k++)
			chan_free(c[(k * 3 + i) % N]);
		chan_free(chan_make(1, large));
	}
	is_int(ended, ROUNDS * N, "all goroutines have run");
	for (int k = 0; k < 3; k++)
		c[k] = chan_make(1, (size_t)k * 100);
	chan_free(c[0]);
	chan_free(c[2]);
	chan_free(c[1]);
	chan_free(chan_make(1, large));
	ok(true, "there is room for a large one");
	return done_testing();
}
