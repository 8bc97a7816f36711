/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoSemaphore counts; who waits is served in order, and nobody overtakes. */
#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "settle.h"
#include "tap.h"

enum { N = 10, PLACES = 3, USERS = 20, EACH = 300 };

static GoSemaphore sem, three = GO_SEMAPHORE(PLACES);
static int order[N], n;
static int inside, most;

static void
waiter(void *arg)
{
	go_semaphore_acquire(&sem);
	order[n++] = (int)(intptr_t)arg;
}

static void
user(void *arg)
{
	(void)arg;
	for (int i = 0; i < EACH; i++) {
		int now;

		go_semaphore_acquire(&three);
		now = __atomic_add_fetch(&inside, 1, __ATOMIC_RELAXED);
		if (now > most)
			most = now;
		if (random_below(16) == 0)
			go_sleep((int64_t)random_below(20) * GO_MICROSECOND);
		else
			settle();
		__atomic_fetch_sub(&inside, 1, __ATOMIC_RELAXED);
		go_semaphore_release(&three);
	}
}

int
main(void)
{
	int64_t slice = go_timeslice(0); /* who runs when is part of this test */
	int bad = 0;

	ok(!go_semaphore_tryacquire(&sem), "zero has nothing");
	go_semaphore_release(&sem);
	go_semaphore_release(&sem);
	go_semaphore_acquire(&sem);
	ok(go_semaphore_tryacquire(&sem), "it counts what was released");
	ok(!go_semaphore_tryacquire(&sem), "no more than that");
	for (int i = 0; i < N; i++)
		go(waiter, (void *)(intptr_t)i);
	settle();
	is_int(n, 0, "they wait");
	go_semaphore_release(&sem);
	ok(!go_semaphore_tryacquire(&sem), "what was released is the first waiter's");
	settle();
	is_int(n, 1, "who goes on");
	for (int i = 1; i < N; i++)
		go_semaphore_release(&sem);
	settle();
	is_int(n, N, "one for each release");
	for (int i = 0; i < N; i++)
		bad += order[i] != i;
	is_int(bad, 0, "in their order");
	ok(!go_semaphore_tryacquire(&sem), "nothing is left");
	go_timeslice(slice);
	for (int i = 0; i < USERS; i++)
		go(user, NULL);
	while (go_numgoroutine() > 1)
		go_sleep(GO_MILLISECOND);
	is_int(most, PLACES, "a count of %d lets in as many", PLACES);
	for (int i = 0; i < PLACES; i++)
		bad += !go_semaphore_tryacquire(&three);
	ok(bad == 0 && !go_semaphore_tryacquire(&three), "which are there at the end");
	return done_testing();
}
