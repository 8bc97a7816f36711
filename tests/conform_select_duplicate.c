/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select waits several times in one channel's queue, also in other channels', and another
 * goroutine waits behind it: when the select is woken all its places are gone, and the next
 * value goes to the other.
 */
#include <select.h>

#include "conform.h"

enum { PLACES = 5 };

static Chan *c, *d;
static int chosen, got;
static _Atomic bool selected, second;
static unsigned places; /* a bit: that place is in c's queue, else in d's */

static void
selects(void *arg)
{
	SelectCase k[PLACES];
	int v[PLACES];

	(void)arg;
	for (int i = 0; i < PLACES; i++)
		k[i] = (SelectCase){.c = places >> i & 1 ? c : d, .elem = &v[i]};
	chosen = chan_select(k, PLACES, true);
	got = v[chosen];
	selected = true;
}

static void
plain(void *arg)
{
	int v;

	chan_recv(arg, &v);
	second = v == 2;
}

/* Wake the select by one, then who waits behind on behind. */
static int
check(Chan *by, Chan *behind)
{
	int v = 1, bad = 0;

	selected = second = false;
	go(selects, NULL);
	settle();
	go(plain, behind);
	settle();
	bad += !chan_trysend(by, &v) || !eventually(selected) || got != 1;
	bad += (places >> chosen & 1) != (by == c);
	settle();
	v = 2;
	bad += second || !chan_trysend(behind, &v) || !eventually(second);
	return bad + chan_trysend(c, &v) + chan_trysend(d, &v);
}

int
main(void)
{
	int bad[4] = {0, 0, 0, 0};

	c = chan_make(sizeof(int), 0);
	d = chan_make(sizeof(int), 0);
	for (places = 0; places < 1u << PLACES; places++) {
		if (places != 0) {
			bad[0] += check(c, c);
			bad[1] += check(c, d);
		}
		if (places != (1u << PLACES) - 1) {
			bad[2] += check(d, c);
			bad[3] += check(d, d);
		}
	}
	for (int i = 0; i < 4; i++)
		is_int(bad[i], 0, "woken by the %s channel, the other waits on the %s",
		       i < 2 ? "first" : "second", i % 2 ? "second" : "first");
	return done_testing();
}
