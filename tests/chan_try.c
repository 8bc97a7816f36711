/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Try-send and try-receive in every state of a channel: they never block, they say whether
 * it was possible, and leave everything as it was if not.
 */
#include <chan.h>

#include "settle.h"
#include "tap.h"

static Chan *c;
static int got;

static void
receiver(void *arg)
{
	(void)arg;
	chan_recv(c, &got);
}

static void
sender(void *arg)
{
	int v = 5;

	(void)arg;
	chan_send(c, &v);
}

static void
nil(void)
{
	int v = 1;
	bool was = true;

	ok(!chan_trysend(NULL, &v), "nil: no send");
	ok(!chan_tryrecv(NULL, &v, &was), "nil: no receive");
	ok(!chan_tryrecv(NULL, NULL, NULL), "nil: no receive into NULL");
	is_int(v, 1, "nil: the element stays");
}

static void
unbuffered(void)
{
	int v = 1;
	bool was = true;

	c = chan_make(sizeof(int), 0);
	ok(!chan_trysend(c, &v), "unbuffered, nobody waits: no send");
	ok(!chan_tryrecv(c, &v, &was) && !was && v == 1, "unbuffered, nobody waits: no receive");
	go(receiver, NULL);
	settle();
	ok(!chan_tryrecv(c, &v, NULL), "a receiver waits: no receive");
	v = 3;
	ok(chan_trysend(c, &v) && got == 3, "a receiver waits: it gets the value");
	ok(!chan_trysend(c, &v), "a receiver waits: only one value");
	settle();
	go(sender, NULL);
	settle();
	ok(!chan_trysend(c, &v), "a sender waits: no send");
	ok(chan_tryrecv(c, &v, &was) && was && v == 5, "a sender waits: its value");
	ok(!chan_tryrecv(c, &v, &was) && !was, "a sender waits: only one value");
	settle();
	is_int(go_numgoroutine(), 1, "all of them have gone on");
	chan_close(c);
	v = 8;
	was = true;
	ok(chan_tryrecv(c, &v, &was) && !was && v == 0, "closed: zero at once, not received");
	ok(chan_tryrecv(c, NULL, NULL), "closed: into NULL");
	chan_free(c);
}

static void
buffered(void)
{
	int v = 1;
	bool was = true;

	c = chan_make(sizeof(int), 2);
	ok(!chan_tryrecv(c, &v, &was) && !was && v == 1, "empty: no receive");
	ok(chan_trysend(c, &v), "empty: send");
	v = 2;
	ok(chan_trysend(c, &v), "one element: send");
	ok(!chan_trysend(c, &v) && chan_len(c) == 2, "full: no send");
	go(sender, NULL);
	settle();
	ok(!chan_trysend(c, &v), "full, a sender waits: no send");
	ok(chan_tryrecv(c, &v, &was) && was && v == 1, "full: receive the first");
	ok(chan_tryrecv(c, &v, &was) && was && v == 2, "then the second");
	ok(chan_tryrecv(c, &v, NULL) && v == 5, "then the sender's");
	settle();
	go(receiver, NULL);
	settle();
	v = 6;
	ok(chan_trysend(c, &v) && got == 6 && chan_len(c) == 0, "empty, a receiver waits: send");
	settle();
	chan_trysend(c, &v);
	chan_close(c);
	was = false;
	ok(chan_tryrecv(c, &v, &was) && was && v == 6, "closed, not empty: an element");
	ok(chan_tryrecv(c, &v, &was) && !was && v == 0, "closed, empty: zero");
	chan_free(c);
}

int
main(void)
{
	nil();
	unbuffered();
	buffered();
	return done_testing();
}
