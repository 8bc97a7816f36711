/* SPDX-License-Identifier: BSD-3-Clause */
/* Who is woken from a GoCond and waits again at once takes no wake-up from others: a
 * broadcast, or as many signals, wakes each once. */
#include <go.h>
#include <sync.h>

#include "settle.h"
#include "tap.h"

enum { N = 8, ROUNDS = 20 };

static GoMutex m;
static GoCond c;
static int woken[N];
static bool stop;

static void
waiter(void *arg)
{
	int me = (int)(intptr_t)arg;

	go_mutex_lock(&m);
	while (!stop) {
		go_cond_wait(&c, &m);
		woken[me]++;
	}
	go_mutex_unlock(&m);
}

static int
uneven(int want)
{
	int bad = 0;

	for (int i = 0; i < 2 * N; i++)
		settle();
	for (int i = 0; i < N; i++)
		bad += woken[i] != want;
	return bad;
}

int
main(void)
{
	int bad = 0;

	go_timeslice(0); /* who runs when is part of this test */
	for (int i = 0; i < N; i++)
		go(waiter, (void *)(intptr_t)i);
	settle();
	for (int i = 1; i <= ROUNDS; i++) {
		go_cond_broadcast(&c);
		bad += uneven(i);
	}
	is_int(bad, 0, "each broadcast wakes each waiter once");
	for (int i = ROUNDS + 1; i <= 2 * ROUNDS; i++) {
		for (int j = 0; j < N; j++) {
			go_cond_signal(&c);
			if (j % 3 == 0)
				settle();
		}
		bad += uneven(i);
	}
	is_int(bad, 0, "so do %d signals", N);
	stop = true;
	go_cond_broadcast(&c);
	uneven(0);
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
