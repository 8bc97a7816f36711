/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A GoRWMutex under several numbers of readers and two writers: the count of who is inside
 * is never two writers, nor a writer and a reader.  All readers may be inside at once: each
 * waits there until all of them are.
 * @timeout 60
 */
#include <chan.h>
#include <sync.h>

#include "conform.h"

enum { TURNS = 300, WRITER = 10000, MOST = 10 };

static GoRWMutex rw;
static _Atomic int inside, bad, ended, peak;

static void
stay(int i)
{
	if (i % 3 == 0)
		go_yield();
	for (volatile int n = 0; n < 20; n++)
		;
}

static void
reader(void *arg)
{
	(void)arg;
	for (int i = 0; i < TURNS; i++) {
		if (i % 5 != 0)
			go_rwmutex_rlock(&rw);
		else if (!go_rwmutex_tryrlock(&rw))
			continue;
		int n = ++inside;

		if (n < 1 || n >= WRITER)
			bad++;
		if (n > peak)
			peak = n;
		stay(i);
		inside--;
		go_rwmutex_runlock(&rw);
	}
	ended++;
}

static void
writer(void *arg)
{
	(void)arg;
	for (int i = 0; i < TURNS; i++) {
		if (i % 5 != 0)
			go_rwmutex_lock(&rw);
		else if (!go_rwmutex_trylock(&rw))
			continue;
		if ((inside += WRITER) != WRITER)
			bad++;
		stay(i);
		inside -= WRITER;
		go_rwmutex_unlock(&rw);
		if (i % 4 == 0)
			go_yield();
	}
	ended++;
}

static void
hammer(int readers)
{
	bad = ended = peak = 0;
	go(writer, NULL);
	for (int i = 0; i < readers; i++) {
		go(reader, NULL);
		if (i == readers / 2)
			go(writer, NULL);
	}
	ok(eventually(ended == readers + 2), "%d readers, 2 writers: all come to their end",
	   readers);
	is_int(bad, 0, "never a writer beside another");
	if (readers > 1)
		ok(peak > 1, "%d readers were inside at once", peak);
	is_int(inside, 0, "all have left");
}

static chan(int) in, go_on;

static void
together(void *arg)
{
	(void)arg;
	go_rwmutex_rlock(&rw);
	chan_put(in, 1);
	chan_get(go_on);
	go_rwmutex_runlock(&rw);
	chan_put(in, 2);
}

static void
parallel(int n)
{
	int came = 0;

	for (int i = 0; i < n; i++)
		go(together, NULL);
	for (int i = 0; i < n; i++)
		came += chan_get(in);
	is_int(came, n, "%d readers are inside, none has left", n);
	ok(!go_rwmutex_trylock(&rw) && go_rwmutex_tryrlock(&rw), "one more may, no writer");
	go_rwmutex_runlock(&rw);
	for (int i = 0; i < n; i++)
		chan_put(go_on, 1);
	for (int i = 0; i < n; i++)
		chan_get(in);
	ok(go_rwmutex_trylock(&rw), "they left: a writer may");
	go_rwmutex_unlock(&rw);
}

int
main(void)
{
	static const int readers[] = {1, 3, MOST};

	in = chan_new(int, 0);
	go_on = chan_new(int, 0);
	for (int i = 1; i <= 4; i++)
		parallel(i);
	for (size_t i = 0; i < sizeof readers / sizeof readers[0]; i++)
		hammer(readers[i]);
	return done_testing();
}
