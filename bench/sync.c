/* SPDX-License-Identifier: BSD-3-Clause */
/* sync.c -- locks and the like. */
#include <gonote.h>
#include <sync.h>

#include "bench.h"

static void
mutex(void)
{
	GoMutex m = {0};
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		go_mutex_lock(&m);
		go_mutex_unlock(&m);
	}
	report("mutex-pair", go_nanotime() - t - loopcost, N);
}

static GoSemaphore ping, pong;

static void
player(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_semaphore_acquire(&ping);
		go_semaphore_release(&pong);
	}
}

/* Each release gives the core to who waits: two of them to and fro. */
static void
semaphore(void)
{
	int64_t t;

	go(player, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++) {
		go_semaphore_release(&ping);
		go_semaphore_acquire(&pong);
	}
	t = go_nanotime() - t;
	go_yield();
	report("semaphore-handoff", t - 2 * loopcost, 2 * N);
}

static GoNote there, here;

static void
waker(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_note_wait(&there);
		go_note_wake(&here);
	}
}

/* The same with notes. */
static void
note(void)
{
	int64_t t;

	go(waker, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++) {
		go_note_wake(&there);
		go_note_wait(&here);
	}
	t = go_nanotime() - t;
	go_yield();
	report("note-handoff", t - 2 * loopcost, 2 * N);
}

/* -- The rest, where nobody waits ---------------------------------------------- */

static void
rwmutex(void)
{
	GoRWMutex rw = {0};
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		go_rwmutex_rlock(&rw);
		go_rwmutex_runlock(&rw);
	}
	report("rwmutex-read-pair", go_nanotime() - t - loopcost, N);
}

static void
nothing(void *arg)
{
	(void)arg;
}

static void
once(void)
{
	GoOnce o = {0};
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		go_once(&o, nothing, NULL);
	report("once", go_nanotime() - t - loopcost, N);
}

static void
waitgroup(void)
{
	GoWaitGroup wg = {0};
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		go_waitgroup_add(&wg, 1);
		go_waitgroup_done(&wg);
	}
	report("waitgroup-add-done", go_nanotime() - t - loopcost, N);
}

static void
pool(void)
{
	static char store[256];
	GoPool p;
	int64_t t;

	go_pool_init(&p, store, sizeof store, 32);
	t = go_nanotime();
	for (int i = 0; i < N; i++)
		go_pool_free(&p, go_pool_alloc(&p));
	report("pool-pair", go_nanotime() - t - loopcost, N);
}

/* A signal, and the goroutine that waits for it: with its mutex, and back. */
static GoMutex turnlock;
static GoCond turn;
static bool its;

static void
take(bool mine)
{
	go_mutex_lock(&turnlock);
	while (its != mine)
		go_cond_wait(&turn, &turnlock);
	its = !mine;
	go_cond_signal(&turn);
	go_mutex_unlock(&turnlock);
}

static void
taker(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++)
		take(true);
}

static void
cond(void)
{
	int64_t t;

	go(taker, NULL);
	go_yield();
	t = go_nanotime();
	for (int i = 0; i < N; i++)
		take(false);
	t = go_nanotime() - t;
	go_yield();
	report("cond-turn", t - 2 * loopcost, 2 * N);
}

void
bench_sync(void)
{
	mutex();
	semaphore();
	note();
	rwmutex();
	once();
	waitgroup();
	pool();
	cond();
}
