/* SPDX-License-Identifier: BSD-3-Clause */
/* Workers that come and go need no more memory than the first. */
#include <gogroup.h>

#include "tap.h"

enum { N = 1000, WORKERS = 3, BLOCK = 20000 };

static int calls;

static void
job(void *arg)
{
	++*(int *)arg;
}

static void
many(int n)
{
	GoWorkers w;

	for (int i = 0; i < n; i++) {
		go_workers_init(&w, WORKERS, 2, 0);
		go_workers_submit(&w, job, &calls);
		go_workers_close(&w);
		go_workers_wait(&w);
		while (go_numgoroutine() > 1)
			go_yield();
	}
}

int
main(void)
{
	uintptr_t at[3];

	go_timeslice(0); /* where preempted goroutines keep their registers is memory, too */
	many(1);
	at[0] = (uintptr_t)chan_make(1, BLOCK);
	at[1] = (uintptr_t)chan_make(1, BLOCK);
	many(N);
	at[2] = (uintptr_t)chan_make(1, BLOCK);
	is_int(at[1] - at[2], at[0] - at[1], "nothing was allocated for %d", N);
	is_int(calls, N + 1, "all jobs were done");
	return done_testing();
}
