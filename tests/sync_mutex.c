/* SPDX-License-Identifier: BSD-3-Clause */
/* A GoMutex keeps others out, across yields too; any goroutine may unlock it. */
#include <go.h>
#include <sync.h>

#include "tap.h"

static GoMutex m;
static int inside, order, locked;

static void
user(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	locked = ++order;
	inside++;
	go_mutex_unlock(&m);
}

static void
unlocker(void *arg)
{
	(void)arg;
	go_mutex_unlock(&m);
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	ok(go_mutex_trylock(&m), "zero is unlocked");
	ok(!go_mutex_trylock(&m), "and then it is locked, for its owner too");
	go(user, NULL);
	for (int i = 0; i < 3; i++)
		go_yield();
	is_int(inside, 0, "another waits");
	ok(!go_mutex_trylock(&m), "it is still locked");
	go_mutex_unlock(&m);
	is_int(inside, 0, "unlock does not switch");
	ok(!go_mutex_trylock(&m), "but the mutex is the other's already");
	go_yield();
	is_int(inside, 1, "who goes on then");
	go_mutex_lock(&m);
	go_mutex_unlock(&m);
	ok(go_mutex_trylock(&m), "it has unlocked it");
	go(unlocker, NULL);
	go_yield();
	ok(go_mutex_trylock(&m), "another goroutine can unlock it");
	go(unlocker, NULL);
	go_mutex_lock(&m);
	ok(true, "also when its owner waits for that");
	go(user, NULL);
	go_yield();
	go(unlocker, NULL);
	go_mutex_lock(&m);
	is_int(locked, 2, "another unlocks it for the first who waits");
	go_mutex_unlock(&m);
	ok(go_mutex_trylock(&m), "it is unlocked at the end");
	return done_testing();
}
