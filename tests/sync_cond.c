/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoCond's signal wakes who has waited longest, a broadcast all who wait; neither is for
 * those who come later, nor kept for them. */
#include <go.h>
#include <sync.h>

#include "tap.h"

enum { N = 6 };

static GoMutex m;
static GoCond c;
static int order[4 * N], n, unheld;

/* No loop around it: it counts how often it is woken. */
static void
waiter(void *arg)
{
	go_mutex_lock(&m);
	go_cond_wait(&c, &m);
	unheld += go_mutex_trylock(&m);
	order[n++] = (int)(intptr_t)arg;
	go_mutex_unlock(&m);
}

static void
start(int from, int to)
{
	for (int i = from; i < to; i++)
		go(waiter, (void *)(intptr_t)i);
	go_yield();
}

static void
settle(void)
{
	for (int i = 0; i < 2 * N; i++)
		go_yield();
}

static int
disorder(int count)
{
	int bad = 0;

	for (int i = 0; i < count; i++)
		bad += order[i] != i;
	return bad;
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	go_cond_signal(&c);
	go_cond_broadcast(&c);
	start(0, N);
	settle();
	is_int(n, 0, "a signal is not kept for those who come later");
	ok(go_mutex_trylock(&m), "who waits has unlocked the mutex");
	go_cond_signal(&c);
	settle();
	is_int(n, 0, "who was woken waits for the mutex");
	go_mutex_unlock(&m);
	settle();
	is_int(n, 1, "then it goes on: one for a signal");
	is_int(disorder(1), 0, "the first");
	for (int i = 1; i < N; i++)
		go_cond_signal(&c);
	/* These come behind the signals, but before those whom they woke have run. */
	start(N, 2 * N);
	settle();
	is_int(n, N, "signals wake those who waited before, not later ones");
	is_int(disorder(N), 0, "in their order");
	go_cond_broadcast(&c);
	start(2 * N, 3 * N);
	settle();
	is_int(n, 2 * N, "so does a broadcast, all of them");
	is_int(disorder(2 * N), 0, "in their order");
	go_mutex_lock(&m);
	go_cond_broadcast(&c);
	go_cond_broadcast(&c);
	start(3 * N, 4 * N);
	go_mutex_unlock(&m);
	settle();
	is_int(n, 3 * N, "also with the mutex held: those who wait for it do not yet wait");
	is_int(disorder(3 * N), 0, "in their order");
	go_cond_broadcast(&c);
	settle();
	is_int(n, 4 * N, "the last");
	is_int(unheld, 0, "each held the mutex when it was woken");
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
