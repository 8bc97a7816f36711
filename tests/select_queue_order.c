/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select stands in a channel's queue among those that wait there, in the order in which
 * they came; when it leaves by another channel, the order of the rest stays.
 */
#include <select.h>

#include "tap.h"

static Chan *c, *other;
static bool sends; /* do they wait to send on c? */
static int order, values;

/* Ends the one that does it. */
static void
note(int id, int v)
{
	order = 10 * order + id;
	if (!sends)
		values = 10 * values + v;
}

static void
plain(void *arg)
{
	int id = (int)(intptr_t)arg, v = id;

	if (sends)
		chan_send(c, &v);
	else
		chan_recv(c, &v);
	note(id, v);
}

static void
selects(void *arg)
{
	int id = (int)(intptr_t)arg, v = id;
	SelectCase k[] = {{.c = other}, {.c = c, .elem = &v, .send = sends}};

	if (chan_select(k, 2, true) == 1)
		note(id, v);
}

/* Wake the first of c's queue with n; what it sent is noted. */
static void
serve(int n)
{
	int v = n;

	if (!sends) {
		chan_send(c, &v);
	} else {
		chan_recv(c, &v);
		values = 10 * values + v;
	}
}

/* Goroutines 1 to n in c's queue; those with a bit in mask select. */
static void
queue(int n, unsigned mask)
{
	order = values = 0;
	for (int i = 1; i <= n; i++)
		go(mask >> i & 1 ? selects : plain, (void *)(intptr_t)i);
	go_yield();
}

static void
check(int n, const char *dir)
{
	/* All stay. */
	queue(3, 1u << 2);
	for (int i = 1; i <= 3; i++)
		serve(i);
	go_yield();
	ok(order == 123 && values == 123, "%s: plain, select, plain, in this order", dir);

	/* One leaves, wherever it stands; one comes behind that. */
	for (int at = 1; at <= n; at++) {
		int want = 0, gave = 0, served = 0;

		queue(n, 1u << at);
		chan_send(other, NULL);
		go(plain, (void *)(intptr_t)(n + 1));
		go_yield();
		for (int i = 1; i <= n + 1; i++) {
			if (i != at) {
				want = 10 * want + i;
				serve(++served);
				gave = 10 * gave + served;
			}
		}
		go_yield();
		is_int(order, want, "%s: number %d of %d left by another channel", dir, at, n);
		is_int(values, sends ? want : gave, "the values are theirs");
		is_int(go_numgoroutine(), 1, "nobody is left");
	}

	/* All the selects leave, in the order in which they came to the other channel. */
	queue(6, 1u << 1 | 1u << 3 | 1u << 4 | 1u << 6);
	for (int i = 0; i < 4; i++)
		chan_send(other, NULL);
	serve(1);
	serve(2);
	go_yield();
	is_int(order, 25, "%s: four of six left", dir);
	is_int(go_numgoroutine(), 1, "nobody is left");

	/* The queue becomes empty, and takes others. */
	queue(1, 1u << 1);
	chan_send(other, NULL);
	queue(2, 0);
	serve(1);
	serve(2);
	go_yield();
	is_int(order, 12, "%s: the only one left, two others came", dir);
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	other = chan_make(0, 0);
	for (int i = 0; i < 2; i++) {
		c = chan_make(sizeof(int), 0);
		sends = i == 1;
		check(3, sends ? "senders" : "receivers");
		check(5, sends ? "senders" : "receivers");
		chan_free(c);
	}
	return done_testing();
}
