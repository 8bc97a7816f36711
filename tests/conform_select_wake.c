/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Every way to receive meets every way to send and a close: plain, in a select alone, in a
 * select among channels that never are ready, in selects with a default until one succeeds; whoever
 * comes first; unbuffered and buffered.
 */
#include <select.h>

#include "conform.h"

enum { POLLS = 3, CLOSES = 4, SENDERS = 5, RECEIVERS = 5 };

/* Nobody sends on norecv, nobody receives from nosend. */
static Chan *c, *norecv, *nosend;
static int how;
static _Atomic bool finished;

static void
send(int way)
{
	int v = 42;
	SelectCase k[] = {{.c = norecv},
			  {.c = c, .elem = &v, .send = true},
			  {.c = nosend, .send = true},
			  {.c = NULL}};

	switch (way) {
	case 0:
		chan_send(c, &v);
		break;
	case 1:
		chan_select(k + 1, 1, true);
		break;
	case 2:
		chan_select(k, 4, true);
		break;
	case POLLS:
		while (chan_select(k, 4, false) < 0)
			go_yield();
		break;
	case CLOSES:
		chan_close(c);
		break;
	}
}

static void
sender(void *arg)
{
	(void)arg;
	send(how);
	finished = true;
}

/* The value; -1 when the channel was closed. */
static int
receive(int way)
{
	int v = 1;
	SelectCase k[] = {{.c = norecv},
			  {.c = c, .elem = &v},
			  {.c = nosend, .send = true},
			  {.c = c, .elem = &v}};
	int at;

	switch (way) {
	case 0:
		return chan_recv(c, &v) ? v : v == 0 ? -1 : 1;
	case 1:
		at = 1 + chan_select(k + 1, 1, true);
		break;
	case 2:
		at = chan_select(k, 3, true);
		break;
	case POLLS:
		while ((at = chan_select(k, 3, false)) < 0)
			go_yield();
		break;
	default:
		at = chan_select(k, 4, true); /* twice the same */
		break;
	}
	return k[at].ok ? v : v == 0 ? -1 : 1;
}

static int gotten, receiveway;

static void
receiver(void *arg)
{
	(void)arg;
	gotten = receive(receiveway);
	finished = true;
}

static int
pair(size_t cap, int sway, int rway, bool receiverfirst)
{
	int got;

	if (cap == 0 && sway == POLLS && rway == POLLS)
		return 0; /* nobody waits for the other */
	c = chan_make(sizeof(int), cap);
	finished = false;
	how = sway;
	receiveway = rway;
	if (receiverfirst) {
		go(receiver, NULL);
		settle();
		send(sway);
	} else {
		go(sender, NULL);
		settle();
		gotten = receive(rway);
	}
	got = eventually(finished) ? gotten : -2;
	chan_free(c);
	return got != (sway == CLOSES ? -1 : 42);
}

int
main(void)
{
	norecv = chan_make(0, 0);
	nosend = chan_make(0, 0);
	for (size_t cap = 0; cap <= 2; cap++) {
		for (int first = 0; first < 2; first++) {
			int bad = 0;

			for (int s = 0; s < SENDERS; s++)
				for (int r = 0; r < RECEIVERS; r++)
					bad += pair(cap, s, r, first);
			is_int(bad, 0, "capacity %zu: the %s is there first", cap,
			       first ? "receiver" : "sender");
		}
	}
	settle();
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
