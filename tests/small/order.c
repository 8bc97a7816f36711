/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image what each goroutine sends arrives in order and once, with a buffer and without, for
 * elements of any size.
 */
#include <chan.h>

#include "../tap.h"

enum { SENDERS = 3, ROUNDS = 50 };

typedef struct Message {
	int64_t sum;
	int sender, n;
	char odd;
} Message;

static void
sender(void *arg)
{
	static int senders;
	int me = senders++;

	for (int n = 0; n < ROUNDS; n++) {
		Message m = {(int64_t)n << 32 | me, me, n, (char)n};

		chan_send(arg, &m);
	}
}

static void
messages(size_t cap)
{
	int next[SENDERS] = {0}, first = -1;
	Chan *c = chan_make(sizeof(Message), cap);
	bool good = true;

	for (int i = 0; i < SENDERS; i++)
		go_stack(sender, c, 240);
	for (int i = 0; i < SENDERS * ROUNDS; i++) {
		Message m = {0};
		int who;

		good = chan_recv(c, &m) && good;
		if (first < 0)
			first = m.sender;
		who = m.sender - first;
		good = good && who >= 0 && who < SENDERS && m.n == next[who]++ &&
		       m.sum == ((int64_t)m.n << 32 | m.sender) && m.odd == (char)m.n;
	}
	ok(good, "all messages, in order, with a buffer for %d", (int)cap);
	is_int((long)chan_len(c), 0, "and none is left");
	chan_free(c);
}

int
main(void)
{
	messages(0);
	messages(1);
	messages(4);
	return done_testing();
}
