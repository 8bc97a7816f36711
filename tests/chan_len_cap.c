/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * chan_len is the number of elements in the buffer, chan_cap its room; goroutines that
 * wait do not count, and a nil channel has neither.
 */
#include <chan.h>

#include "settle.h"
#include "tap.h"

static Chan *c;

static void
sender(void *arg)
{
	int v = 1;

	(void)arg;
	chan_send(c, &v);
}

int
main(void)
{
	int v = 1;

	is_int(chan_len(NULL), 0, "length of nil");
	is_int(chan_cap(NULL), 0, "capacity of nil");

	c = chan_make(sizeof(int), 3);
	for (int i = 0; i < 3; i++) {
		is_int(chan_len(c), i, "length after %d sends", i);
		is_int(chan_cap(c), 3, "capacity after %d sends", i);
		chan_send(c, &v);
	}
	go(sender, NULL);
	settle();
	is_int(chan_len(c), 3, "a sender that waits is not in the buffer");
	chan_recv(c, &v);
	is_int(chan_len(c), 3, "until a receive makes room for it");
	for (int i = 2; i >= 0; i--) {
		chan_recv(c, &v);
		is_int(chan_len(c), i, "length after a receive");
	}
	settle();
	chan_free(c);

	c = chan_make(sizeof(int), 0);
	go(sender, NULL);
	settle();
	is_int(chan_len(c), 0, "an unbuffered channel's length, with a sender");
	is_int(chan_cap(c), 0, "its capacity");
	chan_recv(c, &v);
	settle();
	chan_free(c);

	c = chan_make(0, 1000);
	for (int i = 0; i < 1000; i++)
		chan_send(c, NULL);
	is_int(chan_len(c), 1000, "elements without bytes are counted too");
	chan_free(c);
	return done_testing();
}
