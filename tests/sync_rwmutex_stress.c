/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 20 readers and 8 writers on one GoRWMutex, with yields, sleeps and timer interrupts: a
 * writer is always alone, readers see whole what writers wrote.
 * @timeout 60
 */
#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { READERS = 20, WRITERS = 8, EACH = 500 };

static GoRWMutex rw;
static volatile int readers, writers, a, b;
static int bad, torn, most, tries;

static void
linger(void)
{
	unsigned r = random_below(64);

	if (r == 0)
		go_sleep((int64_t)random_below(50) * GO_MICROSECOND);
	else if (r < 24)
		go_yield();
}

static void
reader(void *arg)
{
	(void)arg;
	for (int i = 0; i < EACH; i++) {
		linger();
		if (random_below(4) != 0 || !go_rwmutex_tryrlock(&rw))
			go_rwmutex_rlock(&rw);
		else
			tries++;
		__atomic_fetch_add(&readers, 1, __ATOMIC_RELAXED);
		bad += writers != 0;
		torn += a != b;
		linger();
		torn += a != b;
		bad += writers != 0;
		if (readers > most)
			most = readers;
		__atomic_fetch_sub(&readers, 1, __ATOMIC_RELAXED);
		go_rwmutex_runlock(&rw);
	}
}

static void
writer(void *arg)
{
	(void)arg;
	for (int i = 0; i < EACH; i++) {
		linger();
		if (random_below(4) != 0 || !go_rwmutex_trylock(&rw))
			go_rwmutex_lock(&rw);
		else
			tries++;
		writers++;
		bad += writers != 1 || readers != 0;
		a++;
		linger();
		b++;
		bad += writers != 1 || readers != 0;
		writers--;
		go_rwmutex_unlock(&rw);
	}
}

int
main(void)
{
	for (int i = 0; i < READERS; i++)
		go(reader, NULL);
	for (int i = 0; i < WRITERS; i++)
		go(writer, NULL);
	while (go_numgoroutine() > 1)
		go_sleep(GO_MILLISECOND);
	is_int(bad, 0, "a writer is alone");
	is_int(torn, 0, "readers see no half-done change");
	is_int(a, WRITERS * EACH, "each write counts");
	ok(most > 1, "readers were there together");
	diag("at most %d; %d tries were good", most, tries);
	ok(go_rwmutex_trylock(&rw), "it is unlocked at the end");
	return done_testing();
}
