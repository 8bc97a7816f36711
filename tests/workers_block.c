/* SPDX-License-Identifier: BSD-3-Clause */
/* Who submits to a full queue waits until a worker takes a job; go_workers_trysubmit does not. */
#include <gogroup.h>
#include <gotime.h>

#include "settle.h"
#include "tap.h"

enum { QUEUE = 3 };

static GoWorkers w;
static chan(int) go_on;
static volatile int submitted, calls;

static void
job(void *arg)
{
	(void)arg;
	chan_get(go_on);
	calls++;
}

static void
submitter(void *arg)
{
	(void)arg;
	for (int i = 0; i < QUEUE + 3; i++) {
		go_workers_submit(&w, job, NULL);
		submitted++;
	}
	go_workers_close(&w);
}

/* Wait until n were submitted, and for more. */
static void
stays(int n)
{
	while (submitted < n)
		settle();
	go_sleep(5 * GO_MILLISECOND);
}

int
main(void)
{
	go_on = chan_new(int, 0);
	go_workers_init(&w, 1, QUEUE, 0);
	go(submitter, NULL);
	stays(QUEUE + 1);
	is_int(submitted, QUEUE + 1, "one with the worker, the others in the queue");
	ok(!go_workers_trysubmit(&w, job, NULL), "there is no room");
	chan_put(go_on, 0);
	stays(QUEUE + 2);
	is_int(submitted, QUEUE + 2, "room for one more");
	for (int i = 0; i < QUEUE + 2; i++)
		chan_put(go_on, 0);
	go_workers_wait(&w);
	is_int(calls, QUEUE + 3, "all were done");
	return done_testing();
}
