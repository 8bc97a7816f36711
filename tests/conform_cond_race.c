/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Three goroutines hand a number on by one GoCond: each waits for the state that the one
 * before makes, sets its own, and signals; it goes once round each time, and with broadcasts
 * it does among a hundred who wait for different states.
 * @timeout 60
 */
#include <sync.h>

#include "conform.h"

enum { ROUNDS = 2000, MANYSTATES = 100, TURNS = 5 };

static GoMutex m;
static GoCond c;
static int x, wrong, inside;
static _Atomic int ended;

static void
begin(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	x = 1;
	go_cond_wait(&c, &m);
	wrong += x != 2;
	x = 3;
	go_cond_signal(&c);
	go_mutex_unlock(&m);
	ended++;
}

static void
middle(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	while (x != 1) {
		go_mutex_unlock(&m);
		go_yield();
		go_mutex_lock(&m);
	}
	x = 2;
	go_cond_signal(&c);
	go_mutex_unlock(&m);
	ended++;
}

static void
end(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	while (x != 2 && x != 3) {
		go_mutex_unlock(&m);
		go_yield();
		go_mutex_lock(&m);
	}
	while (x != 3) {
		go_cond_wait(&c, &m);
		wrong += x != 3;
	}
	go_mutex_unlock(&m);
	ended++;
}

/* Sets x to the next when it is its own number.  Who is woken is alone. */
static void
turn(void *arg)
{
	int self = (int)(intptr_t)arg;

	for (int i = 0; i < TURNS; i++) {
		go_mutex_lock(&m);
		while (x % MANYSTATES != self) {
			go_cond_wait(&c, &m);
			wrong += inside++ != 0;
			go_yield();
			inside--;
		}
		x++;
		go_cond_broadcast(&c);
		go_mutex_unlock(&m);
	}
	ended++;
}

int
main(void)
{
	int stuck = 0;

	for (int i = 0; i < ROUNDS && stuck == 0; i++) {
		x = 0;
		ended = 0;
		go(begin, NULL);
		go(middle, NULL);
		go(end, NULL);
		stuck += !eventually(ended == 3);
	}
	is_int(stuck, 0, "no signal is lost");
	is_int(wrong, 0, "who is woken sees what the signaller has set");
	x = 0;
	ended = 0;
	for (int i = MANYSTATES - 1; i >= 0; i--)
		go_stack(turn, (void *)(intptr_t)i, 2048);
	ok(eventually(ended == MANYSTATES), "a hundred take turns");
	is_int(x, TURNS * MANYSTATES, "each has all of its turns");
	is_int(wrong, 0, "who is woken holds the mutex");
	return done_testing();
}
