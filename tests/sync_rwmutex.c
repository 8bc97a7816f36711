/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoRWMutex lets in many readers or one writer. */
#include <go.h>
#include <sync.h>

#include "tap.h"

enum { READERS = 5 };

static GoRWMutex rw;
static int reading, writing;

static void
reader(void *arg)
{
	(void)arg;
	go_rwmutex_rlock(&rw);
	reading++;
	go_yield();
	go_yield();
	go_rwmutex_runlock(&rw);
	reading--;
}

static void
writer(void *arg)
{
	(void)arg;
	go_rwmutex_lock(&rw);
	writing++;
	go_yield();
	writing--;
	go_rwmutex_unlock(&rw);
}

static void
drain(void)
{
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	for (int i = 0; i < READERS; i++)
		go(reader, NULL);
	go_yield();
	is_int(reading, READERS, "many readers at once");
	ok(!go_rwmutex_trylock(&rw), "no writer beside them");
	ok(go_rwmutex_tryrlock(&rw), "but one more reader");
	go_rwmutex_runlock(&rw);
	drain();
	go_rwmutex_lock(&rw);
	ok(!go_rwmutex_trylock(&rw), "one writer at once");
	ok(!go_rwmutex_tryrlock(&rw), "no reader beside it");
	go(reader, NULL);
	go(writer, NULL);
	go_yield();
	is_int(reading + writing, 0, "they wait");
	go_rwmutex_unlock(&rw);
	drain();
	is_int(reading + writing, 0, "and come in when it has gone");
	ok(go_rwmutex_trylock(&rw), "it is unlocked at the end");
	go_rwmutex_unlock(&rw);
	ok(go_rwmutex_tryrlock(&rw), "for readers too");
	go_rwmutex_rlock(&rw);
	go_rwmutex_runlock(&rw);
	ok(!go_rwmutex_trylock(&rw), "two read locks want two unlocks");
	go_rwmutex_runlock(&rw);
	ok(go_rwmutex_trylock(&rw), "then a writer can come");
	return done_testing();
}
