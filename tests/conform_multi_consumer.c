/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Fan out, fan in: 27 workers take numbers from one channel and give them on to another,
 * where they are counted and summed; a buffer on each side, and the end told by close.
 * @timeout 60
 */
#include <sync.h>

#include <chan.h>

#include "conform.h"

enum { WORKERS = 27, ITEMS = WORKERS * 1000 };

static const int primes[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31};
static chan(int) in, out;
static GoWaitGroup group;
static int64_t want;

static void
worker(void *arg)
{
	int v, n = 0, w = (int)(intptr_t)arg;

	while (chan_get_ok(in, &v)) {
		if (w % 3 == 0 && ++n % 8 == 0)
			go_yield(); /* some are slower */
		chan_put(out, v);
	}
	go_waitgroup_done(&group);
}

static void
feed(void *arg)
{
	(void)arg;
	for (int i = 0; i < ITEMS; i++) {
		int v = primes[i % 11];

		want += v;
		chan_put(in, v);
	}
	chan_close(chan_of(in));
	go_waitgroup_wait(&group);
	chan_close(chan_of(out));
}

int
main(void)
{
	int64_t sum = 0;
	int v, n = 0, other = 0;

	in = chan_new(int, 7);
	out = chan_new(int, 23);
	go_waitgroup_add(&group, WORKERS);
	for (int i = 0; i < WORKERS; i++)
		go_stack(worker, (void *)(intptr_t)i, 2048);
	go(feed, NULL);
	while (chan_get_ok(out, &v)) {
		n++;
		sum += v;
		other += v < 2 || v > 31;
	}
	is_int(n, ITEMS, "all come");
	is_int(sum, want, "their sum is that of what was sent");
	is_int(other, 0, "none that was not sent");
	ok(eventually(go_numgoroutine() == 1), "all have ended");
	return done_testing();
}
