/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Ten goroutines lock and unlock a GoMutex a thousand times each, and try it now and then;
 * the same with a GoSemaphore of 1, and of 3: never more inside than may be.
 * @timeout 60
 */
#include <sync.h>

#include "conform.h"

enum { WORKERS = 10, TURNS = 1000 };

static GoMutex m;
static GoSemaphore one = GO_SEMAPHORE(1), three = GO_SEMAPHORE(3);
static _Atomic int inside, most, passed, tried, ended;

static void
lock(void)
{
	go_mutex_lock(&m);
}

static bool
trylock(void)
{
	return go_mutex_trylock(&m);
}

static void
unlock(void)
{
	go_mutex_unlock(&m);
}

static void
acquireone(void)
{
	go_semaphore_acquire(&one);
}

static bool
tryone(void)
{
	return go_semaphore_tryacquire(&one);
}

static void
releaseone(void)
{
	go_semaphore_release(&one);
}

static void
acquirethree(void)
{
	go_semaphore_acquire(&three);
}

static bool
trythree(void)
{
	return go_semaphore_tryacquire(&three);
}

static void
releasethree(void)
{
	go_semaphore_release(&three);
}

typedef struct Kind {
	const char *name;
	void (*lock)(void);
	bool (*trylock)(void);
	void (*unlock)(void);
	int room;
} Kind;

static const Kind kinds[] = {
	{"mutex", lock, trylock, unlock, 1},
	{"semaphore of 1", acquireone, tryone, releaseone, 1},
	{"semaphore of 3", acquirethree, trythree, releasethree, 3},
};

static void
worker(void *arg)
{
	const Kind *k = *(const Kind **)arg;

	for (int i = 0; i < TURNS; i++) {
		if (i % 3 == 0) {
			if (!k->trylock())
				continue;
			tried++;
		} else {
			k->lock();
		}
		int n = ++inside;

		if (n > most)
			most = n;
		passed++;
		if (i % 4 == 1)
			go_yield();
		inside--;
		k->unlock();
		if (i % 16 == 5)
			go_yield();
	}
	ended++;
}

int
main(void)
{
	for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
		const Kind *k = &kinds[i];

		most = passed = tried = ended = 0;
		for (int j = 0; j < WORKERS; j++)
			go(worker, &k);
		ok(eventually(ended == WORKERS), "%s: all come to their end", k->name);
		is_int(most, k->room, "as many inside as may be");
		is_int(inside, 0, "all have left");
		ok(passed > WORKERS * TURNS * 6 / 10 && tried > 0, "%d passed, %d by try", passed,
		   tried);
	}
	return done_testing();
}
