/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select that waits on one channel in several cases is woken in each of them as often, by
 * a partner and by a close; and it keeps its place among others who wait there, before and
 * behind it.  Chi-square: the bounds are passed once in 10^6 (2 degrees of freedom: 27.63,
 * 3: 30.66, 6: 38.26).
 */
#include <select.h>

#include "conform.h"

enum { CASES = 8, ROUNDS = 2000 };

typedef enum Wake { BY_SEND, BY_RECEIVE, BY_CLOSE } Wake;

static Chan *c, *d;
static Wake how;
static unsigned onc; /* a bit: that case is c's, else d's */
static int chosen, v[CASES];
static _Atomic int through;

static void
selects(void *arg)
{
	SelectCase k[CASES];

	(void)arg;
	for (int i = 0; i < CASES; i++) {
		v[i] = 100 + i;
		k[i].c = onc >> i & 1 ? c : d;
		k[i].elem = &v[i];
		k[i].send = how == BY_RECEIVE;
	}
	chosen = chan_select(k, CASES, true);
	through++;
}

static void
plain(void *arg)
{
	int w = 200;

	if (arg != NULL)
		chan_send(c, &w);
	else
		chan_recv(c, &w);
	through++;
}

/* One plain waiter before the select and one behind it: the second operation is its. */
static int
turn(long count[CASES])
{
	void *sends = how == BY_RECEIVE ? c : NULL;
	int bad = 0, w;

	through = 0;
	go(plain, sends);
	settle();
	go(selects, NULL);
	settle();
	go(plain, sends);
	settle();
	for (int i = 1; i <= 3; i++) {
		w = 300 + i;
		bad += sends ? !chan_tryrecv(c, &w, NULL) : !chan_trysend(c, &w);
		bad += !eventually(through == i);
		if (i == 2)
			bad += sends ? w != 100 + chosen : v[chosen] != w;
		else if (sends)
			bad += w != 200;
	}
	count[chosen]++;
	return bad;
}

static int
closes(long count[CASES])
{
	int bad = 0;

	c = chan_make(sizeof(int), 0);
	through = 0;
	go(selects, NULL);
	settle();
	chan_close(c);
	bad += !eventually(through == 1) || v[chosen] != 0;
	count[chosen]++;
	chan_free(c);
	return bad;
}

static void
check(Wake by, unsigned cases, int n, long bound, const char *name)
{
	long count[CASES] = {0}, chi = 0;
	int bad = 0, strange = 0;

	how = by;
	onc = cases;
	for (int i = 0; i < ROUNDS; i++)
		bad += how == BY_CLOSE ? closes(count) : turn(count);
	for (int i = 0; i < CASES; i++) {
		long off = count[i] * n - ROUNDS;

		if (cases >> i & 1)
			chi += 100 * off * off / ((long)ROUNDS * n);
		else
			strange += count[i] != 0;
	}
	is_int(bad, 0, "%s: the select in its turn, with its value", name);
	is_int(strange, 0, "in a case that can be");
	ok(chi < bound, "each as often: chi-square %ld.%02ld", chi / 100, chi % 100);
}

int
main(void)
{
	c = chan_make(sizeof(int), 0);
	d = chan_make(sizeof(int), 0);
	check(BY_SEND, 0x52, 3, 2763, "a send");
	check(BY_RECEIVE, 0xa5, 4, 3066, "a receive");
	chan_free(c);
	check(BY_CLOSE, 0x7f, 7, 3826, "a close");
	return done_testing();
}
