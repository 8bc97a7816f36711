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

void
bench_sync(void)
{
	mutex();
	semaphore();
	note();
}
