/* SPDX-License-Identifier: BSD-3-Clause */
/* Workers that come and go need no more memory than the first. */
#include <gogroup.h>

#include "usedmem.h"
#include "tap.h"

enum { N = 1000, WORKERS = 3 };

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
	size_t before;

	many(1);
	before = usedmem();
	many(N);
	is_int(usedmem(), before, "no more is in use after %d", N);
	is_int(calls, N + 1, "all jobs were done");
	return done_testing();
}
