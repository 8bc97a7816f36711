/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Close wakes all receivers that wait: each gets the zero value and false, in their
 * order.
 */
#include <chan.h>

#include "leak.h"

enum { N = 5 };

static Chan *c;
static int order, falses, zeroes;

static void
receiver(void *arg)
{
	unsigned char v[12];
	bool zero = true;

	for (size_t i = 0; i < sizeof v; i++)
		v[i] = 0xff;
	falses += !chan_recv(c, v);
	for (size_t i = 0; i < sizeof v; i++)
		zero = zero && v[i] == 0;
	zeroes += zero;
	order = order * 10 + (int)(intptr_t)arg;
}

static void
discarder(void *arg)
{
	(void)arg;
	falses += !chan_recv(c, NULL);
}

static void
check(size_t cap)
{
	order = falses = zeroes = 0;
	c = chan_make(12, cap);
	for (int i = 1; i <= N; i++)
		go(receiver, (void *)(intptr_t)i);
	go(discarder, NULL);
	go_yield();
	chan_close(c);
	is_int(order, 0, "capacity %u: close does not wait for them", (unsigned)cap);
	go_yield();
	is_int(falses, N + 1, "capacity %u: each is told that nothing came", (unsigned)cap);
	is_int(zeroes, N, "capacity %u: each has the zero value", (unsigned)cap);
	is_int(order, 12345, "capacity %u: they go on in their order", (unsigned)cap);
	chan_free(c);
}

int
main(void)
{
	go_timeslice(0); /* who runs when is part of this test */
	check(0);
	check(3);
	no_leaks();
	return done_testing();
}
