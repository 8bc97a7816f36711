/* SPDX-License-Identifier: BSD-3-Clause */
/* Of two goroutines that give one read lock back, or one write lock, wherever they are preempted, one
 * panics, and the lock is free. */
#include <gotime.h>
#include <sync.h>

#include "recovered.h"

enum { N = 300 };

static GoRWMutex rw;
static int panics;

static void
stop(void *arg)
{
	(void)arg;
	if (go_recover(NULL))
		panics++;
}

static void
reader(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(stop, NULL);
		go_rwmutex_runlock(&rw);
	}
}

static void
writer(void *arg)
{
	(void)arg;
	go_scope {
		go_defer(stop, NULL);
		go_rwmutex_unlock(&rw);
	}
}

static void
two(GO_API void (*lock)(GoRWMutex *), void (*unlock)(void *))
{
	lock(&rw);
	go(unlock, NULL);
	go(unlock, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	go_timeslice(10 * GO_MICROSECOND);
	for (int i = 0; i < N; i++) {
		two(go_rwmutex_rlock, reader);
		two(go_rwmutex_lock, writer);
	}
	is_int(panics, 2 * N, "each time one panics");
	ok(go_rwmutex_trylock(&rw), "it is free");
	return done_testing();
}
