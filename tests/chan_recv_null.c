/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A receive into NULL takes one element and drops it: with a sender that waits, from a
 * buffer, and before the sender comes; whatever the element's size.
 */
#include <chan.h>

#include "settle.h"
#include "tap.h"

static const size_t sizes[] = {0, 1, sizeof(void *), 8, 12};

static Chan *c;
static bool received;

static void
sender(void *arg)
{
	uint32_t v[3];

	for (uint32_t i = 0; i < 3; i++)
		v[i] = (uint32_t)(uintptr_t)arg;
	chan_send(c, v);
}

static void
discarder(void *arg)
{
	(void)arg;
	received = chan_recv(c, NULL);
}

/* Is what comes next the element that sender(n) sends? */
static bool
nextis(size_t size, uint32_t n)
{
	unsigned char v[12] = {0};

	return chan_recv(c, v) && (size == 0 || v[0] == (unsigned char)n);
}

static void
check(size_t size, size_t cap)
{
	unsigned u = (unsigned)size, k = (unsigned)cap;

	c = chan_make(size, cap);
	for (uintptr_t i = 1; i <= cap + 3; i++)
		go(sender, (void *)i);
	settle();
	ok(chan_recv(c, NULL), "%u bytes, capacity %u: drop one of waiting senders", u, k);
	ok(nextis(size, 2), "%u bytes, capacity %u: the second comes next", u, k);
	bool got = false;
	ok(chan_tryrecv(c, NULL, &got) && got, "%u bytes, capacity %u: try-receive drops one", u,
	   k);
	for (uint32_t i = 4; i <= cap + 3; i++)
		ok(nextis(size, i), "%u bytes, capacity %u: number %u", u, k, (unsigned)i);
	settle();

	received = false;
	go(discarder, NULL);
	settle();
	sender((void *)5);
	settle();
	ok(received, "%u bytes, capacity %u: a receiver into NULL that waits", u, k);
	is_int(chan_len(c), 0, "%u bytes, capacity %u: it is gone", u, k);
	chan_free(c);
}

int
main(void)
{
	go_timeslice(0); /* who waits first is part of this test */
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
		for (size_t cap = 0; cap < 3; cap++)
			check(sizes[i], cap);
	return done_testing();
}
