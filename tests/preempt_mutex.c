/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Goroutines that are preempted at any moment, in go_mutex_lock and go_mutex_unlock too, are
 * kept apart by a mutex: a plain counter misses none of their turns.  The same for go_once
 * and condition variables, which lock by themselves.
 * @timeout 60
 */
#include <gotime.h>
#include <sync.h>

#include "random_timer.h"
#include "tap.h"

enum { WORKERS = 6, TURNS = 20000 };

static GoMutex m;
static GoCond changed;
static volatile long count, inside, together, onces, ended, waiting;
static GoOnce once;

static void
only(void *arg)
{
	(void)arg;
	onces = onces + 1;
}

static void
worker(void *arg)
{
	unsigned mine = (unsigned)(uintptr_t)arg;

	for (unsigned i = 0; i < TURNS; i++) {
		if (i % 3 == 0 && go_mutex_trylock(&m))
			;
		else
			go_mutex_lock(&m);
		together += inside++ != 0;
		count = count + 1;
		random_timer_jitter(i + mine);
		inside--;
		if (i % 16 == 0)
			go_cond_broadcast(&changed);
		/* Not all at once: nobody would wake them. */
		if (i % 64 == mine && ended == 0 && waiting < WORKERS - 1) {
			waiting++;
			go_cond_wait(&changed, &m);
			waiting--;
		}
		go_mutex_unlock(&m);
		random_timer_jitter(i * mine);
		go_once(&once, only, NULL);
		if (i % 100 == 0)
			once.done = false;
	}
	go_mutex_lock(&m);
	ended++;
	go_cond_broadcast(&changed);
	go_mutex_unlock(&m);
}

int
main(void)
{
	go_timeslice(30 * GO_MICROSECOND);
	for (int i = 1; i <= WORKERS; i++)
		go(worker, (void *)(intptr_t)i);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(count, (long)WORKERS * TURNS, "no turn is lost");
	is_int(together, 0, "never two inside");
	ok(onces > 0, "go_once went on");
	ok(go_mutex_trylock(&m), "it is unlocked at the end");
	return done_testing();
}
