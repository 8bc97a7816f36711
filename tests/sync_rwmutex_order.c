/* SPDX-License-Identifier: BSD-3-Clause */
/* Readers who come behind a waiting writer wait for it; then all of them come in before the
 * next writer: so neither starves the other. */
#include <go.h>
#include <sync.h>

#include "tap.h"

static GoRWMutex rw;
static char order[32];
static int n;
static bool stop;
static int starved;

static void
reader(void *arg)
{
	(void)arg;
	go_rwmutex_rlock(&rw);
	order[n++] = 'r';
	go_yield();
	go_rwmutex_runlock(&rw);
}

static void
writer(void *arg)
{
	order[n++] = 'w';
	go_rwmutex_lock(&rw);
	order[n++] = *(const char *)arg;
	go_yield();
	go_rwmutex_unlock(&rw);
}

static bool
same(const char *a, const char *b)
{
	while (*a != '\0' && *a == *b) {
		a++;
		b++;
	}
	return *a == *b;
}

/* Two of them overlap for ever. */
static void
alwaysreader(void *arg)
{
	(void)arg;
	while (!stop) {
		go_rwmutex_rlock(&rw);
		go_yield();
		go_yield();
		go_rwmutex_runlock(&rw);
	}
}

static void
alwayswriter(void *arg)
{
	(void)arg;
	while (!stop) {
		go_rwmutex_lock(&rw);
		go_yield();
		go_rwmutex_unlock(&rw);
	}
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
	go_rwmutex_rlock(&rw);
	go(writer, (void *)(uintptr_t) "1");
	go_yield();
	ok(!go_rwmutex_tryrlock(&rw), "no more readers while a writer waits");
	go(reader, NULL);
	go(reader, NULL);
	go(writer, (void *)(uintptr_t) "2");
	go(reader, NULL);
	go_yield();
	ok(same(order, "ww"), "all wait for the first reader");
	go_rwmutex_runlock(&rw);
	drain();
	ok(same(order, "ww1rrr2"), "a writer, its readers, the next writer");
	diag("%s", order);

	for (int i = 0; i < 2; i++) {
		go(alwaysreader, NULL);
		go_yield();
	}
	for (int i = 0; i < 20; i++) {
		go_rwmutex_lock(&rw);
		go_rwmutex_unlock(&rw);
	}
	ok(true, "readers without end don't keep a writer out");
	for (int i = 0; i < 2; i++)
		go(alwayswriter, NULL);
	for (int i = 0; i < 20; i++) {
		go_rwmutex_rlock(&rw);
		starved += rw.writing;
		go_rwmutex_runlock(&rw);
	}
	is_int(starved, 0, "nor both a reader");
	stop = true;
	drain();
	ok(go_rwmutex_trylock(&rw), "it is unlocked at the end");
	return done_testing();
}
