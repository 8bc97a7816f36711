/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Goroutines that in one select both send their number on a channel and receive from it get,
 * unbuffered, never their own; every value that is sent is received.
 * @timeout 60
 */
#include <select.h>

#include "conform.h"

enum { WORKERS = 4, ROUNDS = 2000 };

static chan(int) c;
static _Atomic int own, sent, received, ended;

static void
worker(void *arg)
{
	int self = (int)(intptr_t)arg, v;

	for (int i = 0; i < ROUNDS; i++) {
		SelectCase k[] = {{.c = chan_of(c), .elem = &self, .send = true},
				  {.c = chan_of(c), .elem = &v}};
		int first = i % 2; /* either case may stand first */
		SelectCase swapped[] = {k[first], k[!first]};
		int at = chan_select(swapped, 2, true);

		if (swapped[at].send) {
			sent++;
		} else {
			received++;
			if (v == self)
				own++;
		}
	}
	ended++;
}

/* Nobody is left whom the last could meet: take and give what they still want. */
static void
run(size_t cap)
{
	int v, far = 0;

	c = chan_new(int, cap);
	own = sent = received = ended = 0;
	for (int i = 1; i <= WORKERS; i++)
		go(worker, (void *)(intptr_t)i);
	while (ended < WORKERS && far < 100000) {
		go_yield();
		far++;
		if (ended == WORKERS - 1 && chan_tryget(c, &v, NULL))
			received++;
	}
	while (chan_tryget(c, &v, NULL))
		received++;
	is_int(ended, WORKERS, "capacity %zu: all come to their end", cap);
	is_int(received, sent, "what was sent was received");
	if (cap == 0)
		is_int(own, 0, "nobody received its own");
	ok(sent >= WORKERS * ROUNDS / 4, "%d were sent", sent);
	chan_free(chan_of(c));
}

int
main(void)
{
	run(0);
	run(1);
	run(10);
	return done_testing();
}
