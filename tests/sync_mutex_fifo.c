/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoMutex goes to those who wait in the order in which they came; nobody overtakes. */
#include <go.h>
#include <sync.h>

#include "tap.h"

enum { N = 20, ROUNDS = 50 };

static GoMutex m;
static int order[N], n;
static int turns[2], most;

static void
waiter(void *arg)
{
	go_mutex_lock(&m);
	order[n++] = (int)(intptr_t)arg;
	go_yield();
	go_mutex_unlock(&m);
}

/* Wants it again at once, each time. */
static void
greedy(void *arg)
{
	int me = (int)(intptr_t)arg, ahead;

	for (int i = 0; i < ROUNDS; i++) {
		go_mutex_lock(&m);
		turns[me]++;
		ahead = turns[me] - turns[1 - me];
		if (ahead > most)
			most = ahead;
		go_yield();
		go_mutex_unlock(&m);
	}
}

int
main(void)
{
	int bad = 0;

	go_timeslice(0); /* who runs when is part of this test */
	go_mutex_lock(&m);
	for (int i = 0; i < N; i++)
		go(waiter, (void *)(intptr_t)i);
	go_yield();
	go_mutex_unlock(&m);
	go_mutex_lock(&m);
	is_int(n, N, "who comes last is served last");
	go_mutex_unlock(&m);
	for (int i = 0; i < N; i++)
		bad += order[i] != i;
	is_int(bad, 0, "the others in their order");
	for (int i = 0; i < 2; i++)
		go(greedy, (void *)(intptr_t)i);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(turns[0] + turns[1], 2 * ROUNDS, "two who always want it are both served");
	ok(most <= 1, "in turns: never more than 1 ahead");
	diag("most ahead %d", most);
	return done_testing();
}
