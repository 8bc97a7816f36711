/* SPDX-License-Identifier: BSD-3-Clause */
/* Each goroutine has its own value for a key, also under preemption: NULL until it sets one, whatever
 * its maker and those that had its stack before have set. */
#include <chan.h>
#include <golocal.h>

#include "leak.h"

enum { N = 50, KEYS = 10 };

static GoLocal key[KEYS], never;
static chan(int) done;

static void
worker(void *arg)
{
	char values[KEYS];
	int bad = 0;

	(void)arg;
	for (int i = 0; i < KEYS; i++)
		bad += go_local_get(&key[i]) != NULL;
	for (int i = 0; i < KEYS; i++) {
		go_local_set(&key[i], &values[i]);
		go_yield();
	}
	for (int i = 0; i < KEYS; i++)
		bad += go_local_get(&key[i]) != &values[i];
	go_local_set(&key[3], &bad);
	bad += go_local_get(&key[3]) != &bad || go_local_get(&key[2]) != &values[2];
	go_local_set(&key[3], NULL);
	bad += go_local_get(&key[3]) != NULL;
	bad += go_local_get(&never) != NULL;
	chan_put(done, bad);
}

int
main(void)
{
	int bad = 0;

	go_timeslice(GO_MILLISECOND / 10);
	go_local_set(&key[0], &bad);
	leak_mark();
	done = chan_new(int, 0);
	for (int round = 0; round < 2; round++) {
		for (int i = 0; i < N; i++)
			go(worker, NULL);
		for (int i = 0; i < N; i++)
			bad += chan_get(done);
	}
	is_int(bad, 0, "each of %d has %d of its own", 2 * N, KEYS);
	ok(go_local_get(&key[0]) == &bad && go_local_get(&key[1]) == NULL, "so has main");
	chan_free(chan_of(done));
	no_leaks();
	return done_testing();
}
