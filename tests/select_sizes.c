/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Elements of any size go through selects, at once and by waiting, through a buffer and
 * without one: 0, 1, 3, 4, 8, 12 and 100 bytes, and no byte beside them changes.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { MAX = 100, GUARD = 8 };

static Chan *c, *never;
static size_t size;
static bool isopen;
static unsigned char in[MAX + GUARD], out[MAX + GUARD];
static int ended;

static void
fill(int seed)
{
	for (size_t i = 0; i < sizeof in; i++) {
		in[i] = (unsigned char)(seed + 3 * (int)i);
		out[i] = 0xee;
	}
}

/* Has out what in has, and nothing else? */
static int
wrong(void)
{
	int bad = 0;

	for (size_t i = 0; i < sizeof out; i++)
		bad += out[i] != (i < size ? in[i] : 0xee);
	return bad;
}

static void
one(bool send)
{
	SelectCase k[] = {{.c = never}, {.c = c, .elem = send ? in : out, .send = send}};

	ended += chan_select(k, 2, true) == 1;
	isopen = k[1].ok;
}

static void
sender(void *arg)
{
	(void)arg;
	one(true);
}

static void
receiver(void *arg)
{
	(void)arg;
	one(false);
}

static void
check(size_t cap)
{
	int bad = 0;

	c = chan_make(size, cap);
	ended = 0;
	/* A select that waits, then a plain one; then the other way round. */
	fill(1);
	go(receiver, NULL);
	settle();
	chan_send(c, in);
	settle();
	bad += wrong() || !isopen;
	fill(2);
	for (size_t i = 0; i < cap; i++)
		chan_send(c, in);
	go(sender, NULL);
	settle();
	for (size_t i = 0; i < cap + 1; i++) {
		chan_recv(c, out);
		bad += wrong();
	}
	settle();
	/* A select that waits, and one that does not. */
	fill(3);
	go(receiver, NULL);
	settle();
	one(true);
	settle();
	bad += wrong();
	fill(4);
	go(sender, NULL);
	settle();
	one(false);
	settle();
	bad += wrong();
	is_int(ended, 6, "capacity %u, size %u: six selects", (unsigned)cap, (unsigned)size);
	is_int(bad, 0, "all bytes are right");
	/* Closed: zeroes. */
	fill(5);
	go(receiver, NULL);
	settle();
	chan_close(c);
	settle();
	for (size_t i = 0; i < size; i++)
		in[i] = 0;
	ok(!isopen && !wrong(), "the zero value from a close");
	chan_free(c);
}

int
main(void)
{
	static const size_t sizes[] = {0, 1, 3, 4, 8, 12, MAX};

	never = chan_make(2, 0);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		size = sizes[i];
		check(0);
		check(1);
		check(3);
	}
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
