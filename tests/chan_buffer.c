/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A buffered channel is first in, first out, wherever its ring wraps, for elements of any
 * size at any address; and it writes nothing but the element.
 */
#include <chan.h>

#include "tap.h"

enum { MAXCAP = 9, MAXSIZE = 100, OFFSETS = 4, TURNS = 40 };

static const size_t sizes[] = {0, 1, 2, 3, 4, 5, 8, 12, 100};

/* Room for an element at any offset, with a byte on each side. */
static unsigned char in[1 + OFFSETS + MAXSIZE + 1] __attribute__((aligned(8)));
static unsigned char out[1 + OFFSETS + MAXSIZE + 1] __attribute__((aligned(8)));

enum { CANARY = 0xa5 };

/* Byte i of the n-th element. */
static unsigned char
pattern(unsigned n, size_t i)
{
	return (unsigned char)(n * 31 + i * 7 + (n >> 8) + 1);
}

static void
put(Chan *c, size_t size, unsigned n)
{
	unsigned char *p = in + 1 + n % OFFSETS;

	for (size_t i = 0; i < size; i++)
		p[i] = pattern(n, i);
	chan_send(c, p);
}

static bool
get(Chan *c, size_t size, unsigned n)
{
	unsigned char *p = out + 1 + (n / OFFSETS + n) % OFFSETS;
	bool good;

	for (size_t i = 0; i < sizeof out; i++)
		out[i] = CANARY;
	good = chan_recv(c, p);
	for (size_t i = 0; i < size; i++)
		good = good && p[i] == pattern(n, i);
	for (unsigned char *q = out; q < p; q++)
		good = good && *q == CANARY;
	for (unsigned char *q = p + size; q < out + sizeof out; q++)
		good = good && *q == CANARY;
	return good;
}

/* Fill and drain by changing amounts, so that the ring wraps at every place. */
static bool
fifo(size_t cap, size_t size)
{
	Chan *c = chan_make(size, cap);
	unsigned sent = 0, received = 0;
	bool good = true;

	for (unsigned turn = 0; turn < TURNS; turn++) {
		while (sent - received < cap && (sent - received <= turn % cap || turn % 3 == 0))
			put(c, size, sent++);
		good = good && chan_len(c) == sent - received;
		while (sent != received && sent - received > (turn / 2) % cap)
			good = good && get(c, size, received++);
		good = good && chan_len(c) == sent - received;
	}
	while (sent != received)
		good = good && get(c, size, received++);
	good = good && sent > 2 * cap;
	chan_free(c);
	return good;
}

int
main(void)
{
	for (size_t cap = 1; cap <= MAXCAP; cap++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
			ok(fifo(cap, sizes[i]), "capacity %u, elements of %u bytes", (unsigned)cap,
			   (unsigned)sizes[i]);
	return done_testing();
}
