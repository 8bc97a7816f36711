/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines that yield run in turn, in the order in which they were started: 1,000 of
 * them, five rounds. */
#include <go.h>

#include "tap.h"

enum { N = 1000, ROUNDS = 5 };

static int next, bad;

static void
fn(void *arg)
{
	int self = (int)(intptr_t)arg;

	for (int round = 0; round < ROUNDS; round++) {
		bad += next != round * N + self;
		next++;
		go_yield();
	}
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	for (intptr_t i = 0; i < N; i++)
		go_stack(fn, (void *)i, 256);
	is_int(go_numgoroutine(), N + 1, "there are %d goroutines", N + 1);
	for (int round = 0; round < ROUNDS; round++) {
		is_int(next, round * N, "none runs before main yields, round %d", round);
		go_yield();
	}
	go_yield();
	is_int(next, ROUNDS * N, "all have run to their end");
	is_int(bad, 0, "each in its turn");
	is_int(go_numgoroutine(), 1, "and are gone");
	return done_testing();
}
