/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who returns from a wait sees what those it waited for did, a thousand times with the same
 * group, which several wait for at once, and whose count is raised again while it is not 0.
 */
#include <sync.h>

#include "conform.h"

enum { ROUNDS = 1000, WAITERS = 3, WORKERS = 4 };

static GoWaitGroup work, waited;
static _Atomic int n, early;

static void
grandchild(void *arg)
{
	(void)arg;
	n++;
	go_waitgroup_done(&work);
}

static void
child(void *arg)
{
	int which = (int)(intptr_t)arg;

	for (int i = 0; i < 4 * which; i++)
		go_yield();
	if (which == 0) {
		go_waitgroup_add(&work, 1);
		go(grandchild, NULL);
	}
	n++;
	go_waitgroup_done(&work);
}

static void
waiter(void *arg)
{
	(void)arg;
	go_waitgroup_wait(&work);
	if (n != WORKERS + 1)
		early++;
	go_waitgroup_done(&waited);
}

int
main(void)
{
	int wrong = 0;

	for (int i = 0; i < ROUNDS; i++) {
		n = 0;
		go_waitgroup_add(&work, WORKERS);
		go_waitgroup_add(&waited, WAITERS);
		for (int j = 0; j < WAITERS; j++)
			go(waiter, NULL);
		for (int j = 0; j < WORKERS; j++)
			go(child, (void *)(intptr_t)j);
		go_waitgroup_wait(&work);
		wrong += n != WORKERS + 1;
		go_waitgroup_wait(&waited);
	}
	is_int(wrong, 0, "all is done when the wait returns");
	is_int(early, 0, "for each of several who wait");
	go_waitgroup_wait(&work);
	ok(eventually(go_numgoroutine() == 1), "nobody waits for an empty group");
	return done_testing();
}
