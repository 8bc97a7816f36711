/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A receive case without a place for the element (elem NULL) discards it: at once, when
 * a send wakes the select, when a close does; words and others, buffered or not.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

static Chan *c, *never;
static int chosen;
static bool was;

static void
waiter(void *arg)
{
	SelectCase k[] = {{.c = never}, {.c = c}, {.c = c}};

	(void)arg;
	chosen = chan_select(k, 3, true);
	was = k[chosen].ok;
}

static void
sender(void *arg)
{
	chan_send(c, arg);
}

static void
check(size_t size, size_t cap)
{
	char text[12] = "eleven char", rest[12];
	SelectCase k = {.elem = NULL};

	k.c = c = chan_make(size, cap);
	go(sender, text);
	settle();
	ok(chan_select(&k, 1, true) == 0 && k.ok, "size %u, capacity %u: at once", (unsigned)size,
	   (unsigned)cap);
	chosen = -1;
	go(waiter, NULL);
	settle();
	chan_send(c, text);
	settle();
	ok(chosen > 0 && was, "after a send");
	chosen = -1;
	go(waiter, NULL);
	settle();
	ok(chan_trysend(c, text), "a try-send is possible");
	settle();
	ok(chosen > 0 && was, "after a try-send");
	chosen = -1;
	go(waiter, NULL);
	settle();
	k.send = true;
	k.elem = text;
	chan_select(&k, 1, true);
	settle();
	ok(chosen > 0 && was, "after a select's send");
	ok(!chan_tryrecv(c, rest, NULL), "nothing is left");
	chosen = -1;
	go(waiter, NULL);
	settle();
	chan_close(c);
	settle();
	ok(chosen > 0 && !was, "after a close");
}

int
main(void)
{
	static const size_t sizes[] = {0, 1, 4, 8, 12};

	never = chan_make(4, 0);
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		check(sizes[i], 0);
		check(sizes[i], 2);
	}
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
