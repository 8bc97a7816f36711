/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of mutexes, wait groups, semaphores and pools can be recovered, and leaves them as they were. */
#include <limits.h>
#include <stdint.h>

#include <sync.h>

#include "recovered.h"

static long objects[2];
static GoPool pool = GO_POOL(objects);
static GoMutex m;
static GoRWMutex rw;
static GoWaitGroup wg;
static GoCond cond;

static void
pools(void)
{
	void *a = go_pool_alloc(&pool);
	long other;

	recovered(go_pool_free(&pool, &other), "go_pool_free: not an object of this pool");
	recovered(go_pool_init(&pool, objects, sizeof objects, 1),
		  "go_pool_init: the size is less than a pointer's");
	go_pool_free(&pool, a);
	ok(go_pool_alloc(&pool) == a && go_pool_alloc(&pool) != NULL &&
		   go_pool_alloc(&pool) == NULL,
	   "the pool has its objects");
}

int
main(void)
{
	GoSemaphore sem = {.n = SIZE_MAX};

	recovered(go_mutex_unlock(&m), "sync: unlock of unlocked mutex");
	recovered(go_cond_wait(&cond, &m), "sync: unlock of unlocked mutex");
	ok(go_mutex_trylock(&m) && !go_mutex_trylock(&m), "the mutex can be locked");
	recovered(go_rwmutex_unlock(&rw), "sync: Unlock of unlocked RWMutex");
	recovered(go_rwmutex_runlock(&rw), "sync: RUnlock of unlocked RWMutex");
	ok(go_rwmutex_trylock(&rw) && !go_rwmutex_tryrlock(&rw), "so can the other one");
	recovered(go_rwmutex_runlock(&rw), "sync: RUnlock of unlocked RWMutex");
	go_rwmutex_unlock(&rw);
	ok(go_rwmutex_tryrlock(&rw), "... for reading");
	recovered(go_waitgroup_done(&wg), "sync: negative WaitGroup counter");
	go_waitgroup_add(&wg, 2);
	recovered(go_waitgroup_add(&wg, -3), "sync: negative WaitGroup counter");
	recovered(go_waitgroup_add(&wg, INT_MAX), "sync: WaitGroup counter overflow");
	go_waitgroup_add(&wg, -2);
	go_waitgroup_wait(&wg);
	ok(true, "the wait group counts on");
	recovered(go_semaphore_release(&sem), "go_semaphore_release: the count has no room");
	ok(go_semaphore_tryacquire(&sem), "the semaphore has its count");
	pools();
	return done_testing();
}
