/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A hundred goroutines wait for a GoCond, one more after each; a signal while others still
 * come always wakes the one that has waited longest: they go on in the order of their waits.
 */
#include <chan.h>
#include <sync.h>

#include "conform.h"

enum { N = 100 };

static GoMutex m;
static GoCond c;
static chan(int) running, awake;

static void
waiter(void *arg)
{
	go_mutex_lock(&m);
	chan_put(running, 1);
	go_cond_wait(&c, &m);
	chan_put(awake, (int)(intptr_t)arg);
	go_mutex_unlock(&m);
}

/* The next comes when one is awake, not yet out, or even before. */
static void
interleaved(void)
{
	int last = -1, disorder = 0;

	for (int i = 0; i < N; i++) {
		go_stack(waiter, (void *)(intptr_t)i, 2048);
		if (i > 0) {
			int who = chan_get(awake);

			disorder += who != last + 1;
			last = who;
		}
		chan_get(running);
		go_mutex_lock(&m);
		go_cond_signal(&c);
		go_mutex_unlock(&m);
	}
	disorder += chan_get(awake) != N - 1;
	is_int(disorder, 0, "each signal wakes who waits, not who comes next");
}

/* All wait; a signal each. */
static void
together(bool held)
{
	int disorder = 0, early;

	for (int i = 0; i < N; i++) {
		go_stack(waiter, (void *)(intptr_t)i, 2048);
		chan_get(running);
	}
	settle();
	early = (int)chan_len(chan_of(awake));
	is_int(early, 0, "nobody is awake before a signal");
	for (int i = 0; i < N; i++) {
		if (held)
			go_mutex_lock(&m);
		go_cond_signal(&c);
		if (held)
			go_mutex_unlock(&m);
		disorder += chan_get(awake) != i;
		disorder += chan_len(chan_of(awake)) != 0;
	}
	is_int(disorder, 0, "in order, one a signal, %s mutex", held ? "with the" : "without the");
}

int
main(void)
{
	running = chan_new(int, N);
	awake = chan_new(int, N);
	interleaved();
	together(true);
	together(false);
	go_cond_signal(&c);
	ok(eventually(go_numgoroutine() == 1), "all have ended");
	return done_testing();
}
