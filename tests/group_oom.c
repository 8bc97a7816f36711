/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out for a goroutine of a group, or for a worker, that is a panic, and the group's count
 * and limit are what they were: it can be waited for, and used again. */
#include <stdlib.h>

#include <gogroup.h>

#include "recovered.h"

enum { MOST = 100000 };

static void *taken[MOST];
static int ntaken;
static int ran;
static void *volatile room; /* what is given back, before memory is given back */

static void
takeall(void)
{
	for (size_t size = (size_t)1 << 30; size > 0; size /= 2)
		while (ntaken < MOST && (taken[ntaken] = malloc(size)) != NULL)
			ntaken++;
}

static void
giveback(void)
{
	while (ntaken > 0)
		free(taken[--ntaken]);
}

static const GoError *
part(void *arg)
{
	(void)arg;
	ran++;
	return NULL;
}

static void
job(void *arg)
{
	++*(int *)arg;
}

int
main(void)
{
	GoWorkers w;
	GoGroup g;

	go_group_init(&g, NULL);
	go_group_limit(&g, 1);
	room = malloc(200);
	takeall();
	recovered(go_group_go(&g, part, NULL), "go_group_go: out of memory");
	recovered(go_group_trygo(&g, part, NULL), "go_group_go: out of memory");
	free(room); /* for the part, but no stack */
	recovered(go_group_go(&g, part, NULL), "go_group_go: out of memory");
	ok(go_group_wait(&g) == NULL, "there is nothing to wait for");
	giveback();
	ok(go_group_trygo(&g, part, NULL), "the limit has room");
	go_group_wait(&g);
	is_int(ran, 1, "it ran");

	room = malloc(1000); /* the queue, and perhaps one of them */
	takeall();
	free(room);
	recovered(go_workers_init(&w, 100, 1, 0), "go_workers_init: out of memory");
	while (go_numgoroutine() > 1)
		go_yield();
	giveback();
	ran = 0;
	go_workers_init(&w, 2, 1, 0);
	go_workers_submit(&w, job, &ran);
	go_workers_close(&w);
	go_workers_wait(&w);
	is_int(ran, 1, "workers can be made later");
	return done_testing();
}
