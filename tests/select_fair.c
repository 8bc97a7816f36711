/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each possible case has the same chance, whichever they are, and whichever was chosen
 * before.  Chi-square, with bounds that an even choice passes but once in 10^6: 23.93,
 * 30.66 and 56.49 with 1, 3 and 15 degrees of freedom.  The numbers are the same in each
 * run, so the test does not fail by chance.
 * @timeout 120
 */
#include <select.h>

#include "tap.h"

enum { MAX = 5 };

static Chan *c[MAX];
static SelectCase k[MAX];
static int elem;

/* n cases, of which those in mask are possible, in turns sends and receives. */
static void
prepare(int n, unsigned mask)
{
	for (int i = 0; i < n; i++) {
		bool isready = mask >> i & 1;

		k[i] = (SelectCase){.c = c[i], .elem = &elem, .send = i % 2};
		while (chan_tryrecv(c[i], &elem, NULL))
			;
		if (isready != k[i].send)
			chan_trysend(c[i], &elem);
	}
}

/* Choose, and put things back as they were. */
static int
choose(int n)
{
	int at = chan_select(k, (size_t)n, true);

	if (k[at].send)
		chan_tryrecv(c[at], &elem, NULL);
	else
		chan_trysend(c[at], &elem);
	return at;
}

/* Chi-square of the cells, in hundredths. */
static long
chisquare(const long *cell, int n, long total)
{
	int64_t sum = 0;

	for (int i = 0; i < n; i++) {
		int64_t d = (int64_t)cell[i] * n - total;

		sum += 100 * d * d / ((int64_t)total * n);
	}
	return (long)sum;
}

static void
single(int n, unsigned mask, long total, long bound)
{
	long cell[MAX] = {0}, chosen[MAX], chi;
	int m = 0, others = 0;

	prepare(n, mask);
	for (long i = 0; i < total; i++)
		cell[choose(n)]++;
	for (int i = 0; i < n; i++) {
		if (mask >> i & 1)
			chosen[m++] = cell[i];
		else
			others += cell[i] != 0;
	}
	chi = chisquare(chosen, m, total);
	is_int(others, 0, "%d of %d (mask %x): no other is chosen", m, n, mask);
	ok(chi < bound, "each of them as often: chi-square %ld.%02ld", chi / 100, chi % 100);
}

static void
pairs(long total)
{
	long cell[16] = {0}, chi;
	int last, at;

	prepare(4, 0xf);
	last = choose(4);
	for (long i = 0; i < total; i++, last = at) {
		at = choose(4);
		cell[4 * last + at]++;
	}
	chi = chisquare(cell, 16, total);
	ok(chi < 5649, "each as often behind each: chi-square %ld.%02ld", chi / 100, chi % 100);
}

int
main(void)
{
	for (int i = 0; i < MAX; i++)
		c[i] = chan_make(sizeof(int), 1);
	single(4, 0xf, 1000000, 3066);
	single(5, 0x0a, 1000000, 2393);
	single(5, 0x11, 100000, 2393);
	single(5, 0x06, 100000, 2393);
	pairs(200000);
	return done_testing();
}
