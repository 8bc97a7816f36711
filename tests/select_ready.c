/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select with one possible case does that case's operation at once, and nothing of the
 * others: from a buffer, from a waiting sender, into a buffer, to a waiting receiver.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

static Chan *full, *empty, *meet;

static void
sender(void *arg)
{
	chan_send(meet, arg);
}

static void
receiver(void *arg)
{
	chan_recv(meet, arg);
}

int
main(void)
{
	int v = 7, got = -1, other = -1, theirs = 8;
	SelectCase k[3];

	full = chan_make(sizeof(int), 1);
	empty = chan_make(sizeof(int), 1);
	meet = chan_make(sizeof(int), 0);
	chan_send(full, &v);

	for (int at = 0; at < 3; at++) {
		for (int i = 0; i < 3; i++)
			k[i] = (SelectCase){.c = empty, .elem = &other};
		k[at] = (SelectCase){.c = full, .elem = &got};
		is_int(chan_select(k, 3, true), at, "receive from a buffer, as case %d", at);
		ok(got == 7 && k[at].ok, "its element came");
		is_int(chan_len(full), 0, "and has left the buffer");

		v = got + 1;
		for (int i = 0; i < 3; i++)
			k[i] = (SelectCase){.c = meet, .elem = &other, .send = true};
		k[at] = (SelectCase){.c = full, .elem = &v, .send = true};
		is_int(chan_select(k, 3, true), at, "send into a buffer, as case %d", at);
		is_int(chan_len(full), 1, "it is there");
		ok(chan_tryrecv(full, &got, NULL) && got == 8, "what was sent");
		v = 7;
		chan_send(full, &v);
	}

	go(sender, &theirs);
	settle();
	k[0] = (SelectCase){.c = empty, .elem = &other};
	k[1] = (SelectCase){.c = meet, .elem = &got};
	k[2] = (SelectCase){.c = full, .elem = &v, .send = true};
	is_int(chan_select(k, 3, true), 1, "receive from a sender that waits");
	ok(got == 8 && k[1].ok, "its element");
	settle();
	is_int(go_numgoroutine(), 1, "the sender goes on");

	theirs = 0;
	v = 9;
	go(receiver, &theirs);
	settle();
	k[1] = (SelectCase){.c = meet, .elem = &v, .send = true};
	is_int(chan_select(k, 3, true), 1, "send to a receiver that waits");
	is_int(theirs, 9, "it has the element");
	settle();
	is_int(go_numgoroutine(), 1, "the receiver goes on");

	is_int(other, -1, "no other case's memory was written");
	is_int(chan_len(full), 1, "no other send was done");
	is_int(chan_len(empty), 0, "to none of the channels");
	return done_testing();
}
