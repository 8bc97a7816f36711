/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The locks that do not wait, in each state: a GoMutex and a GoRWMutex that are unlocked,
 * read once and twice, written, and waited for by a writer or a reader.  What fails changes
 * nothing.
 */
#include <sync.h>

#include "conform.h"

static GoMutex m;
static GoRWMutex rw;
static _Atomic int got;

static void
locker(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	got++;
	go_mutex_unlock(&m);
}

static void
reader(void *arg)
{
	(void)arg;
	go_rwmutex_rlock(&rw);
	got++;
	go_rwmutex_runlock(&rw);
}

static void
writer(void *arg)
{
	(void)arg;
	go_rwmutex_lock(&rw);
	got++;
	go_rwmutex_unlock(&rw);
}

/* May one read, may one write, now? */
static int
state(void)
{
	int s = 0;

	if (go_rwmutex_tryrlock(&rw)) {
		s += 1;
		go_rwmutex_runlock(&rw);
	}
	if (go_rwmutex_trylock(&rw)) {
		s += 2;
		go_rwmutex_unlock(&rw);
	}
	return s;
}

static void
mutex(void)
{
	bool mine;

	ok(go_mutex_trylock(&m), "unlocked: yes");
	ok(!go_mutex_trylock(&m), "locked: no, nor for its owner");
	go(locker, NULL);
	settle();
	ok(!go_mutex_trylock(&m), "waited for: no");
	is_int(got, 0, "who waits still does");
	go_mutex_unlock(&m);
	mine = go_mutex_trylock(&m);
	ok(!mine || got == 1, "handed over: no, before the other had it");
	if (mine)
		go_mutex_unlock(&m);
	ok(eventually(got == 1), "the other has it");
	settle();
	ok(go_mutex_trylock(&m), "and has unlocked it");
	go_mutex_unlock(&m);
}

static void
rwmutex(void)
{
	is_int(state(), 3, "unlocked: read, write");
	go_rwmutex_rlock(&rw);
	is_int(state(), 1, "read: read");
	ok(go_rwmutex_tryrlock(&rw), "read twice");
	is_int(state(), 1, "read twice: read");
	got = 0;
	go(writer, NULL);
	settle();
	is_int(state(), 0, "read, a writer waits: neither");
	go_rwmutex_runlock(&rw);
	settle();
	is_int(got, 0, "one of two has left: the writer still waits");
	go_rwmutex_runlock(&rw);
	ok(eventually(got == 1), "both have: the writer writes");
	settle();
	ok(go_rwmutex_trylock(&rw), "unlocked again: write");
	is_int(state(), 0, "written: neither");
	go(reader, NULL);
	settle();
	is_int(state(), 0, "written, a reader waits: neither");
	go_rwmutex_unlock(&rw);
	ok(eventually(got == 2), "the reader reads");
	settle();
	is_int(state(), 3, "unlocked: read, write");
}

int
main(void)
{
	mutex();
	rwmutex();
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
