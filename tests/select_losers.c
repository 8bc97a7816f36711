/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When a select is over nothing of it is left in its other channels: who sends or receives
 * there later finds nobody, and its memory stays as it is.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { N = 5 };

static Chan *c[N];
static bool send[N];
static int elem[2 * N];
static int chosen;

/* Each channel twice. */
static void
waiter(void *arg)
{
	SelectCase k[2 * N];

	(void)arg;
	for (int i = 0; i < 2 * N; i++)
		k[i] = (SelectCase){.c = c[i % N], .elem = &elem[i], .send = send[i % N]};
	chosen = chan_select(k, 2 * N, true);
	/* Other bytes where the cases were. */
	__builtin_memset(k, 0x55, sizeof k);
	__asm__ volatile("" : : "r"(k) : "memory");
}

static void
receiver(void *arg)
{
	chan_recv(c[0], arg);
}

/* The directions are the bits of mask; channel `by` ends it. */
static bool
leaves(unsigned mask, int by)
{
	int v = 7;

	for (int i = 0; i < 2 * N; i++)
		elem[i] = -1 - i;
	for (int i = 0; i < N; i++) {
		c[i] = chan_make(sizeof(int), 0);
		send[i] = mask >> i & 1;
	}
	chosen = -1;
	go(waiter, NULL);
	settle();
	if (chosen != -1)
		return false;
	if (send[by] ? !chan_tryrecv(c[by], &v, NULL) || (v != -1 - by && v != -1 - by - N)
		     : !chan_trysend(c[by], &v))
		return false;
	/* Before the select goes on, and behind it. */
	for (int late = 0; late < 2; late++) {
		for (int i = 0; i < N; i++)
			if (chan_trysend(c[i], &(int){9}) || chan_tryrecv(c[i], &v, NULL))
				return false;
		settle();
	}
	for (int i = 0; i < 2 * N; i++)
		if (elem[i] != (i == chosen && !send[by] ? 7 : -1 - i))
			return false;
	for (int i = 0; i < N; i++)
		chan_free(c[i]); /* panics if anybody waits */
	return chosen % N == by && go_numgoroutine() == 1;
}

int
main(void)
{
	int bad = 0, v = 0;

	for (unsigned mask = 0; mask < 1u << N; mask++)
		for (int by = 0; by < N; by++)
			bad += !leaves(mask, by);
	is_int(bad, 0, "%d selects leave nothing behind", N << N);

	/* Into buffers: what comes later stays there. */
	for (int i = 0; i < N; i++) {
		c[i] = chan_make(sizeof(int), 1);
		send[i] = false;
	}
	go(waiter, NULL);
	settle();
	for (int i = 0; i < 2 * N; i++)
		elem[i] = -1;
	chan_send(c[1], &(int){5});
	chan_send(c[0], &(int){6});
	settle();
	ok(chosen % N == 1 && elem[chosen] == 5 && elem[0] == -1 && elem[N] == -1,
	   "the first send ends the select");
	is_int(chan_len(c[0]), 1, "the second goes into the buffer");
	chan_recv(c[0], &v);
	is_int(v, 6, "and comes from there");

	/* To others. */
	go(waiter, NULL);
	settle();
	go(receiver, &v);
	settle();
	chan_send(c[2], &(int){7});
	chan_send(c[0], &(int){8});
	settle();
	ok(chosen % N == 2 && elem[chosen] == 7, "another select is over");
	is_int(v, 8, "a later send is for who waits there still");

	/* A close of the others wakes nobody. */
	elem[0] = elem[N] = -1;
	go(waiter, NULL);
	settle();
	chan_send(c[3], &(int){9});
	for (int i = 0; i < N; i++)
		chan_close(c[i]);
	settle();
	ok(chosen % N == 3 && elem[chosen] == 9 && elem[0] == -1 && elem[N] == -1,
	   "a close behind it changes nothing");
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
