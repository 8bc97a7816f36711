/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Elements of any size at any address go between goroutines that wait for each other:
 * sender first and receiver first, unbuffered and through a full or an empty buffer.
 */
#include <chan.h>

#include "settle.h"
#include "tap.h"

enum { MAXSIZE = 100, N = 12 };

static const size_t sizes[] = {0, 1, 2, 3, 4, 5, 8, 12, 100};

typedef struct Side {
	Chan *c;
	size_t size;
	bool yields, good;
} Side;

static unsigned char
pattern(unsigned n, size_t i)
{
	return (unsigned char)(n * 17 + i * 3 + 1);
}

static void
sender(void *arg)
{
	unsigned char buf[MAXSIZE + 4];
	Side *s = arg;

	for (unsigned n = 0; n < N; n++) {
		for (size_t i = 0; i < s->size; i++)
			buf[n % 4 + i] = pattern(n, i);
		if (s->yields)
			settle();
		chan_send(s->c, buf + n % 4);
		for (size_t i = 0; i < sizeof buf; i++)
			buf[i] = 0xff; /* it is not looked at any more */
	}
	chan_close(s->c);
}

static void
receive(Side *s)
{
	unsigned char buf[MAXSIZE + 4];
	unsigned n = 0;

	s->good = true;
	while (chan_recv(s->c, buf + (n + 1) % 4)) {
		for (size_t i = 0; i < s->size; i++)
			s->good = s->good && buf[(n + 1) % 4 + i] == pattern(n, i);
		n++;
		if (!s->yields)
			settle();
	}
	s->good = s->good && n == N;
}

int
main(void)
{
	for (size_t cap = 0; cap <= 3; cap++)
		for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++)
			for (int yields = 0; yields < 2; yields++) {
				Side s = {chan_make(sizes[i], cap), sizes[i], yields, false};

				go(sender, &s);
				receive(&s);
				ok(s.good, "capacity %u, %u bytes, the %s waits", (unsigned)cap,
				   (unsigned)sizes[i], yields ? "receiver" : "sender");
				chan_free(s.c);
			}
	return done_testing();
}
