/* SPDX-License-Identifier: BSD-3-Clause */
/* When their queue is closed, workers do the jobs that are in it, then they end; wait returns
 * after that. */
#include <gogroup.h>
#include <gotime.h>

#include "tap.h"

enum { WORKERS = 2, JOBS = 20 };

static int order[JOBS], calls, n;

static void
job(void *arg)
{
	go_sleep(100 * GO_MICROSECOND);
	(void)arg;
	__atomic_fetch_add(&calls, 1, __ATOMIC_RELAXED);
}

static void
inorder(void *arg)
{
	order[n++] = (int)(intptr_t)arg;
}

int
main(void)
{
	GoWorkers w;
	int bad = 0;

	go_workers_init(&w, WORKERS, JOBS, 0);
	for (int i = 0; i < JOBS; i++)
		go_workers_submit(&w, job, NULL);
	go_workers_close(&w);
	ok(calls < JOBS, "some are left in the queue");
	go_workers_wait(&w);
	is_int(calls, JOBS, "they are done");
	while (go_numgoroutine() > 1)
		go_yield();
	ok(true, "the workers end");
	go_workers_init(&w, 1, JOBS, 0);
	for (int i = 0; i < JOBS; i++)
		go_workers_submit(&w, inorder, (void *)(intptr_t)i);
	go_workers_close(&w);
	go_workers_wait(&w);
	for (int i = 0; i < JOBS; i++)
		bad += order[i] != i;
	is_int(bad, 0, "again; by one worker in their order");
	return done_testing();
}
