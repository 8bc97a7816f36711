/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The function takes any number of cases: 31 to 100, of which one, two, all or none are
 * possible.  The choice is even; chi-square bounds are those that an even choice passes
 * but once in 10^6 (39 degrees of freedom: 96.13; 99: 180.79; 1: 23.93).
 * @timeout 60
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { MAX = 100 };

static Chan *c[MAX];
static SelectCase k[MAX];
static uint16_t elem[MAX];
static long cell[MAX];
static int chosen;

/* Receives; those from first on, each step-th, are possible. */
static void
prepare(int n, int first, int step)
{
	for (int i = 0; i < n; i++) {
		while (chan_tryrecv(c[i], &elem[i], NULL))
			;
		k[i] = (SelectCase){.c = c[i], .elem = &elem[i]};
		cell[i] = 0;
	}
	for (int i = first; i < n; i += step)
		chan_send(c[i], &elem[i]);
}

/* Chi-square in hundredths of total choices among m. */
static long
fairness(int n, int m, long total, int *others)
{
	int64_t sum = 0;

	for (long i = 0; i < total; i++) {
		int at = chan_select(k, (size_t)n, true);

		cell[at]++;
		chan_send(c[at], &elem[at]);
	}
	*others = n;
	for (int i = 0; i < n; i++) {
		int64_t d = (int64_t)cell[i] * m - total;

		if (chan_len(c[i]) == 0) {
			*others -= cell[i] == 0;
			continue;
		}
		--*others;
		sum += 100 * d * d / ((int64_t)total * m);
	}
	return (long)sum;
}

static void
fair(int n, int first, int step, int m, long total, long bound)
{
	int others;
	long chi;

	prepare(n, first, step);
	chi = fairness(n, m, total, &others);
	is_int(others, 0, "%d of %d: no other is chosen", m, n);
	ok(chi < bound, "chi-square %ld.%02ld", chi / 100, chi % 100);
}

static void
waiter(void *arg)
{
	chosen = chan_select(k, (size_t)(intptr_t)arg, true);
}

/* Each place is found, at once and by a waiting select. */
static void
each(int n)
{
	int bad = 0;

	prepare(n, n, 1);
	is_int(chan_select(k, (size_t)n, false), -1, "%d: none is possible", n);
	for (int i = 0; i < n; i++) {
		uint16_t v = (uint16_t)(1000 + i);

		chan_send(c[i], &v);
		elem[i] = 0;
		bad += chan_select(k, (size_t)n, false) != i || elem[i] != v;
		chosen = -1;
		elem[i] = 0;
		go(waiter, (void *)(intptr_t)n);
		settle();
		bad += chosen != -1;
		chan_send(c[i], &v);
		settle();
		bad += chosen != i || elem[i] != v;
		for (int j = 0; j < n; j++)
			bad += chan_len(c[j]) != 0;
	}
	is_int(bad, 0, "%d: each is found when it is possible", n);
	bad = 0;
	for (int i = 0; i < n; i++) {
		bad += !chan_trysend(c[i], &elem[i]);
		bad += !chan_tryrecv(c[i], &elem[i], NULL);
	}
	is_int(bad, 0, "%d: nobody is left in any", n);
}

int
main(void)
{
	for (int i = 0; i < MAX; i++)
		c[i] = chan_make(sizeof elem[0], 1);
	each(31);
	each(32);
	each(33);
	each(40);
	each(100);
	fair(32, 0, 31, 2, 50000, 2393);
	fair(33, 0, 32, 2, 50000, 2393);
	fair(40, 0, 1, 40, 100000, 9613);
	fair(40, 1, 37, 2, 50000, 2393);
	fair(100, 0, 1, 100, 100000, 18079);
	fair(100, 40, 51, 2, 50000, 2393);
	return done_testing();
}
