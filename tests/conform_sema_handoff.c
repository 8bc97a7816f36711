/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A release hands a GoSemaphore to who waits, before the releaser takes it again: each has
 * it in turn, though the other never waits with it, ten thousand times.
 */
#include <sync.h>

#include "conform.h"

enum { ROUNDS = 10000 };

static GoSemaphore s = GO_SEMAPHORE(1);
static _Atomic int turns, stolen;
static _Atomic bool stop;

static void
other(void *arg)
{
	(void)arg;
	while (!stop) {
		go_semaphore_acquire(&s);
		turns++;
		go_yield();
		go_semaphore_release(&s);
		go_yield();
	}
}

int
main(void)
{
	int rounds = 0;

	go_semaphore_acquire(&s);
	go(other, NULL);
	settle();
	is_int(turns, 0, "the other waits");
	for (int i = 0; i < ROUNDS; i++) {
		int before = turns;
		bool got;

		go_semaphore_release(&s);
		/* It is the other's already, though that did not run yet. */
		got = go_semaphore_tryacquire(&s);
		if (got && turns == before)
			stolen++;
		if (!got)
			go_semaphore_acquire(&s);
		rounds += turns > before;
		settle();
	}
	is_int(stolen, 0, "the releaser never overtakes");
	is_int(rounds, ROUNDS, "the other has each turn");
	stop = true;
	go_semaphore_release(&s);
	ok(eventually(go_numgoroutine() == 1), "it ends");
	return done_testing();
}
