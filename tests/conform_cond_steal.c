/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A signal belongs to those who wait when it comes.  One who waits in a loop for another
 * thing takes none from who comes later, and who comes later takes none from it, a thousand
 * times, with the signal right behind the first one's unlock.
 * @timeout 60
 */
#include <chan.h>
#include <sync.h>

#include "conform.h"

enum { ROUNDS = 1000 };

static GoMutex m;
static GoCond c;
static chan(int) waiting, awake;
static bool open;

static void
first(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	chan_put(waiting, 1);
	go_cond_wait(&c, &m);
	go_mutex_unlock(&m);
	chan_put(awake, 1);
}

static void
second(void *arg)
{
	(void)arg;
	go_mutex_lock(&m);
	while (!open) {
		go_cond_wait(&c, &m);
		go_mutex_unlock(&m);
		/* Neither lost nor kept: again. */
		go_mutex_lock(&m);
	}
	go_mutex_unlock(&m);
	chan_put(awake, 2);
}

/* The signal must reach the first, whatever the second does. */
static int
one(void)
{
	int who[2];

	open = false;
	go(first, NULL);
	chan_get(waiting);
	/* It holds the mutex until it waits, so this lock says that it does. */
	go_mutex_lock(&m);
	go_mutex_unlock(&m);
	go(second, NULL);
	go_cond_signal(&c);
	who[0] = chan_get(awake);
	go_mutex_lock(&m);
	open = true;
	go_mutex_unlock(&m);
	go_cond_broadcast(&c);
	who[1] = chan_get(awake);
	return who[0] != 1 || who[1] != 2;
}

int
main(void)
{
	int bad = 0;

	waiting = chan_new(int, 0);
	awake = chan_new(int, 2);
	for (int i = 0; i < ROUNDS; i++)
		bad += one();
	is_int(bad, 0, "no signal is stolen");
	ok(eventually(go_numgoroutine() == 1), "all have ended");
	return done_testing();
}
