/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out for a goroutine of a group, or for a worker, that is a panic, which can be
 * recovered: the group has what it had, the workers are none, and both can be used. */
#include <limits.h>

#include <goatomic.h>
#include <gogroup.h>

#include "recovered.h"

enum { LIMIT = 1000000 };

static GoGroup g;
static GoWorkers w;
static Chan *gate;
static int started, ended, jobs;

static const GoError *
part(void *arg)
{
	(void)arg;
	(void)chan_recv(gate, NULL);
	go_atomic_add(&ended, 1);
	return NULL;
}

static void
startall(void)
{
	for (;; started++)
		go_group_go(&g, part, NULL);
}

static void
job(void *arg)
{
	(void)arg;
	jobs++;
}

int
main(void)
{
	static const char nostack[] = "go: out of memory for a goroutine's stack";

	gate = chan_make(0, 0);
	go_group_limit(&g, LIMIT);
	recovered(startall(), nostack);
	recovered((void)go_group_trygo(&g, part, NULL), nostack);
	is_int(g.active.n, started, "those that were started are counted, no others");
	is_int(g.room.n, LIMIT - started, "so it is with the limit");
	chan_close(gate);
	ok(go_group_wait(&g) == NULL, "the group can be waited for");
	is_int(ended, started, "all have run");
	go_group_go(&g, part, NULL);
	go_group_wait(&g);
	is_int(ended, started + 1, "it can be used again");

	recovered(go_workers_init(&w, INT_MAX, 4, 0), nostack);
	while (go_numgoroutine() > 1)
		go_yield();
	ok(w.jobs == NULL && w.active.n == 0, "no worker is left");
	go_workers_init(&w, 2, 4, 0);
	go_workers_submit(&w, job, NULL);
	go_workers_close(&w);
	go_workers_wait(&w);
	is_int(jobs, 1, "workers can be made again");
	return done_testing();
}
