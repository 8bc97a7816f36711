/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoWaitGroup's waiters, all of them, go on when the count gets 0, not before; then it can
 * be used again at once. */
#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "settle.h"
#include "tap.h"

enum { WORKERS = 10, WAITERS = 5, ROUNDS = 50 };

static GoWaitGroup wg, woken;
static int done;
static int order[WAITERS], n;

static void
worker(void *arg)
{
	(void)arg;
	if (random_below(4) == 0)
		go_sleep((int64_t)random_below(20) * GO_MICROSECOND);
	else if (random_below(2) == 0)
		settle();
	__atomic_fetch_add(&done, 1, __ATOMIC_RELAXED);
	go_waitgroup_done(&wg);
}

static void
waiter(void *arg)
{
	go_waitgroup_wait(&wg);
	order[n++] = (int)(intptr_t)arg;
	go_waitgroup_done(&woken);
}

static void
reuse(void)
{
	int bad = 0;

	for (int i = 0; i < ROUNDS; i++) {
		done = 0;
		go_waitgroup_add(&wg, WORKERS);
		for (int j = 0; j < WORKERS; j++)
			go(worker, NULL);
		go_waitgroup_wait(&wg);
		bad += done != WORKERS;
	}
	is_int(bad, 0, "wait returns when all are done, %d times", ROUNDS);
}

int
main(void)
{
	int64_t slice = go_timeslice(0); /* who runs when is part of this test */
	int disorder = 0;

	go_waitgroup_wait(&wg);
	ok(true, "zero: nothing to wait for");
	go_waitgroup_add(&wg, 2);
	go_waitgroup_add(&woken, WAITERS);
	for (int i = 0; i < WAITERS; i++)
		go(waiter, (void *)(intptr_t)i);
	settle();
	go_waitgroup_done(&wg);
	settle();
	is_int(n, 0, "all wait while the count is not 0");
	go_waitgroup_add(&wg, 0);
	settle();
	is_int(n, 0, "to add 0 changes nothing");
	go_waitgroup_done(&wg);
	/* Those who were woken have not run; a new round does not hold them. */
	go_waitgroup_add(&wg, 1);
	go_waitgroup_wait(&woken);
	is_int(n, WAITERS, "all go on, though the group is in use again");
	for (int i = 0; i < WAITERS; i++)
		disorder += order[i] != i;
	is_int(disorder, 0, "in their order");
	go_waitgroup_add(&wg, 3);
	go_waitgroup_add(&wg, -4);
	go_waitgroup_wait(&wg);
	ok(true, "an add of less than 0 ends it too");
	go_timeslice(slice);
	reuse();
	settle();
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
