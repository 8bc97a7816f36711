/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * strtod, strtol, qsort and bsearch work in a goroutine, and arithmetic in double keeps
 * its registers over a yield.
 */
#include <stdlib.h>

#include <chan.h>

#include "tap.h"

enum { N = 500 };

static chan(bool) done;

static int
compare(const void *a, const void *b)
{
	int x = *(const int *)a, y = *(const int *)b;

	go_yield(); /* also in the midst of libc */
	return (x > y) - (x < y);
}

static void
worker(void *arg)
{
	static const double values[] = {0.1, -2.5e10, 1e-300, 123456.789};
	int v[100], key = 50 * 7, sorted = 1;
	double sum = 0;
	char *end;

	(void)arg;
	for (int i = 0; i < 100; i++)
		v[i] = (i * 37 % 100) * 7;
	qsort(v, 100, sizeof v[0], compare);
	for (int i = 0; i < 100; i++)
		sorted = sorted && v[i] == i * 7;
	ok(sorted, "qsort");
	ok(bsearch(&key, v, 100, sizeof v[0], compare) == &v[50], "bsearch");

	ok(strtod("0.1x", &end) == values[0] && *end == 'x', "strtod 0.1");
	ok(strtod("-2.5e10", NULL) == values[1], "strtod -2.5e10");
	ok(strtod("1e-300", NULL) == values[2], "strtod 1e-300");
	ok(strtod(" 123456.789 ", &end) == values[3] && *end == ' ', "strtod 123456.789");
	ok(strtol("-0x7fz", &end, 0) == -127 && *end == 'z', "strtol");

	for (int i = 1; i <= N; i++) {
		sum += 1.0 / i;
		go_yield();
	}
	ok(sum > 6.792823 && sum < 6.792824, "a sum of doubles");
	chan_put(done, true);
}

static void
disturber(void *arg)
{
	volatile double x = 1;

	for (;;) {
		x = x * 1.0001 + *(int *)arg;
		go_yield();
	}
}

int
main(void)
{
	static int three = 3, four = 4;

	done = chan_new(bool, 0);
	go(disturber, &three);
	go(disturber, &four);
	go_stack(worker, NULL, 16384);
	chan_get(done);
	return done_testing();
}
