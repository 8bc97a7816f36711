/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Plain operations and waiting selects alternate on channels of words: each plain one does
 * the right thing, whether selects wait there, did, or stand behind other waiters.
 */
#include <select.h>

#include "random.h"
#include "settle.h"
#include "tap.h"

enum { ROUNDS = 20000 };

static Chan *c, *d;
static uintptr_t value;
static bool send;
static int chosen, bad;

static void
waiter(void *arg)
{
	uintptr_t v = value, w = 0;
	SelectCase k[] = {{.c = c, .elem = &v, .send = send}, {.c = d, .elem = &w}};

	(void)arg;
	chosen = chan_select(k, 2, true);
	if (chosen == 0)
		value = v;
	else
		bad += w != 99;
}

static void
plainsender(void *arg)
{
	uintptr_t v = (uintptr_t)arg;

	chan_send(c, &v);
}

static void
plainreceiver(void *arg)
{
	uintptr_t v = 0;

	chan_recv(c, &v);
	bad += v != (uintptr_t)arg;
}

/* A plain send and receive, and two by the buffer. */
static void
plain(uintptr_t v)
{
	uintptr_t got = 0;

	go(plainreceiver, (void *)v);
	settle();
	chan_send(c, &v);
	go(plainsender, (void *)(v + 1));
	settle();
	bad += !chan_recv(c, &got) || got != v + 1;
	for (size_t i = 0; i < chan_cap(c); i++) {
		uintptr_t w = v + i;

		chan_send(c, &w);
	}
	for (size_t i = 0; i < chan_cap(c); i++)
		bad += !chan_recv(c, &got) || got != v + i;
	bad += chan_len(c) != 0;
}

/* A select waits on c and d; c or d ends it, or plain ones go before it. */
static void
with(uintptr_t v)
{
	uintptr_t got = 0, end = 99, n = chan_cap(c);
	bool behind = random_below(2) == 0;

	send = random_below(2) == 0;
	for (size_t i = 0; send && i < n; i++)
		chan_send(c, &v);
	chosen = -1;
	value = v;
	if (behind)
		go(send ? plainsender : plainreceiver, (void *)v);
	go(waiter, NULL);
	settle();
	if (behind && send)
		bad += !chan_recv(c, &got) || got != v;
	else if (behind)
		chan_send(c, &v);
	bad += chosen != -1;
	if (random_below(2) == 0) {
		chan_send(d, &end);
		settle();
		bad += chosen != 1;
	} else if (send) {
		bad += !chan_recv(c, random_below(4) == 0 ? NULL : &got) || got > v;
		settle();
		bad += chosen != 0;
	} else {
		uintptr_t w = v + 5;

		chan_send(c, &w);
		settle();
		bad += chosen != 0 || value != w;
	}
	while (chan_tryrecv(c, &got, NULL))
		bad += got != v;
}

static void
check(size_t cap)
{
	c = chan_make(sizeof(uintptr_t), cap);
	d = chan_make(sizeof(uintptr_t), 0);
	bad = 0;
	for (uintptr_t i = 1; i <= ROUNDS; i++) {
		if (random_below(2) == 0)
			plain(i);
		if (random_below(2) == 0)
			with(i);
	}
	settle();
	is_int(bad, 0, "capacity %u: %d rounds", (unsigned)cap, ROUNDS);
	is_int(go_numgoroutine(), 1, "nobody is left");
	chan_free(c);
	chan_free(d);
}

int
main(void)
{
	go_timeslice(0); /* who waits first is part of this test */
	check(0);
	check(1);
	check(4);
	return done_testing();
}
