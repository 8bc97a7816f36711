/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that waits to receive is woken by a close: ok is false, the element zero.  So is
 * one whose channel is closed already; what is in the buffer still comes first.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

typedef struct Wide {
	char text[11];
} Wide;

static chan(int) a;
static chan(Wide) b;
static int chosen = -1, bytes;
static bool was = true;

static void
waiter(void *arg)
{
	Wide w;
	SelectCase k[] = {
		{.c = chan_of(a), .elem = arg},
		{.c = chan_of(b), .elem = &w, .ok = true},
		{.c = chan_of(b), .elem = NULL, .ok = true},
	};

	__builtin_memset(&w, 0x77, sizeof w);
	chosen = chan_select(k, 3, true);
	was = k[chosen].ok;
	for (size_t i = 0; i < sizeof w; i++)
		bytes += w.text[i] == 0;
}

static void
blocks(void *arg)
{
	go_select {
		go_case_recv(a, (int *)arg) {
			chosen = 10;
		}
	}
}

int
main(void)
{
	int v = 5, zeroes = 0;
	SelectCase k = {.elem = &v};

	a = chan_new(int, 0);
	b = chan_new(Wide, 2);
	go(waiter, &v);
	settle();
	is_int(chosen, -1, "it waits");
	chan_close(chan_of(b));
	settle();
	ok(chosen == 1 || chosen == 2, "a close wakes it, a case of that channel");
	ok(!was, "ok is false");
	is_int(bytes, chosen == 1 ? sizeof(Wide) : 0, "each byte is zero, or none if discarded");
	is_int(v, 5, "the other channel's element was not touched");
	ok(!chan_tryput(a, 1), "nobody waits there");

	chosen = -1;
	go(blocks, &v);
	settle();
	chan_close(chan_of(a));
	settle();
	is_int(chosen, 10, "a block is woken, too");
	is_int(v, 0, "its variable is zero");

	k.c = chan_of(a);
	for (int i = 0; i < 100; i++) {
		v = i + 1;
		k.ok = true;
		zeroes += chan_select(&k, 1, i % 2 == 0) == 0 && !k.ok && v == 0;
	}
	is_int(zeroes, 100, "already closed: zero at once");

	a = chan_new(int, 2);
	chan_put(a, 41);
	chan_close(chan_of(a));
	k.c = chan_of(a);
	ok(chan_select(&k, 1, true) == 0 && k.ok && v == 41, "what was in the buffer comes");
	ok(chan_select(&k, 1, true) == 0 && !k.ok && v == 0, "then the zero value");
	k.elem = NULL;
	k.ok = true;
	ok(chan_select(&k, 1, true) == 0 && !k.ok, "discarded, if there is no place for it");
	return done_testing();
}
