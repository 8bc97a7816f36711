/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A closed channel, unbuffered or buffered, with values left or without, read by each of the
 * ways to receive: first what is left, in order, with true; then zero and false as often as
 * one asks.  A default is never taken.
 */
#include <select.h>

#include "conform.h"

enum { LEFT = 3 };

typedef struct Way {
	const char *name;
	int (*recv)(chan(int) c, bool *was); /* -1: not possible */
} Way;

static int
plain(chan(int) c, bool *was)
{
	int v = 1;

	*was = chan_get_ok(c, &v);
	return v;
}

/* It does not say whether: who sends no 0 can tell. */
static int
value(chan(int) c, bool *was)
{
	int v = chan_get(c);

	*was = v != 0;
	return v;
}

static int
discard(chan(int) c, bool *was)
{
	int left = (int)chan_len(chan_of(c));

	*was = chan_recv(chan_of(c), NULL);
	return left == 0 ? 0 : LEFT + 1 - left;
}

static int
try(chan(int) c, bool *was)
{
	int v = 1;

	return chan_tryget(c, &v, was) ? v : -1;
}

static int
selects(chan(int) c, bool *was)
{
	int v = 1;
	SelectCase k = {.c = chan_of(c), .elem = &v};

	chan_select(&k, 1, true);
	*was = k.ok;
	return v;
}

static int
selectsdefault(chan(int) c, bool *was)
{
	int v = 1;
	SelectCase k[] = {{.c = NULL}, {.c = chan_of(c), .elem = &v}};
	int at = chan_select(k, 2, false);

	*was = k[1].ok;
	return at == 1 ? v : -1;
}

static int
selectsmany(chan(int) c, bool *was)
{
	int v[3] = {1, 1, 1}, at;
	chan(int) never = chan_new(int, 0);
	SelectCase k[] = {{.c = chan_of(c), .elem = &v[0]},
			  {.c = chan_of(never), .elem = &v[1]},
			  {.c = chan_of(c), .elem = &v[2]}};

	at = chan_select(k, 3, true);
	*was = k[at].ok;
	chan_free(chan_of(never));
	return v[at];
}

static const Way ways[] = {
	{"receive with ok", plain},
	{"receive", value},
	{"discard", discard},
	{"try", try},
	{"select", selects},
	{"select with default", selectsdefault},
	{"select of several", selectsmany},
};

static void
check(const Way *w, size_t cap, int left)
{
	chan(int) c = chan_new(int, cap);
	int bad = 0, v;
	bool was;

	for (int i = 1; i <= left; i++)
		chan_put(c, i + LEFT - left);
	chan_close(chan_of(c));
	for (int i = 1; i <= left; i++) {
		was = false;
		v = w->recv(c, &was);
		bad += v != i + LEFT - left || !was;
	}
	for (int i = 0; i < 4; i++) {
		was = true;
		v = w->recv(c, &was);
		bad += v != 0 || was;
	}
	bad += chan_len(chan_of(c)) != 0 || chan_cap(chan_of(c)) != cap;
	is_int(bad, 0, "capacity %zu, %d left: %s", cap, left, w->name);
	chan_free(chan_of(c));
}

int
main(void)
{
	static const size_t caps[] = {0, 1, 3, 5};

	for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++)
		for (size_t j = 0; j < sizeof caps / sizeof caps[0]; j++)
			for (int left = 0; left <= LEFT && (size_t)left <= caps[j]; left += LEFT)
				check(&ways[i], caps[j], left);
	return done_testing();
}
