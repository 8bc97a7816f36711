/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A send waits exactly while the buffer is full, a receive exactly while it is empty.
 */
#include <chan.h>

#include "tap.h"

enum { MAXCAP = 4 };

static Chan *c;
static unsigned sent, received;
static bool more;

static void
sender(void *arg)
{
	(void)arg;
	while (more) {
		chan_send(c, &sent);
		sent++;
	}
}

static void
receiver(void *arg)
{
	unsigned v;

	(void)arg;
	while (chan_recv(c, &v))
		received++;
}

static void
settle(void)
{
	for (int i = 0; i < 4 * MAXCAP; i++)
		go_yield();
}

int
main(void)
{
	unsigned v;

	go_timeslice(0); /* so settle sees all of them wait */
	for (unsigned cap = 0; cap <= MAXCAP; cap++) {
		sent = received = 0;
		more = true;
		c = chan_make(sizeof(unsigned), cap);
		go(sender, NULL);
		settle();
		is_int(sent, cap, "capacity %u: the sender stops when it is full", cap);
		chan_recv(c, &v);
		settle();
		is_int(sent, cap + 1, "capacity %u: room for one lets one go on", cap);
		more = false;
		for (unsigned i = 0; i <= cap; i++)
			chan_recv(c, &v);
		settle();
		is_int(sent, cap + 2, "capacity %u: all are sent", cap);
		is_int(go_numgoroutine(), 1, "capacity %u: the sender has ended", cap);

		go(receiver, NULL);
		settle();
		is_int(received, 0, "capacity %u: the receiver waits while it is empty", cap);
		chan_send(c, &v);
		settle();
		is_int(received, 1, "capacity %u: one value lets it go on once", cap);
		chan_close(c);
		settle();
		is_int(go_numgoroutine(), 1, "capacity %u: the receiver has ended", cap);
		chan_free(c);
	}
	return done_testing();
}
