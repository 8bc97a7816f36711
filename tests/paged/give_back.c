/* SPDX-License-Identifier: BSD-3-Clause */
/* A goroutine has the pages that it has touched, and no others; when it ends they go back, and those between
 * which it has skipped were never there. */
#include "paged.h"

enum { N = 50, DEEP = 40 * KB };

static chan(int) c;

static void
dives(void *arg)
{
	(void)arg;
	(void)descend(here() - DEEP, 1);
	(void)chan_get(c);
}

static void
skips(void *arg)
{
	volatile char far[DEEP];

	(void)arg;
	far[0] = 1;
	(void)chan_get(c);
	far[1] = far[0];
}

static size_t
taken(void (*fn)(void *))
{
	size_t before = freemem(), there;

	for (int i = 0; i < N; i++)
		go(fn, NULL);
	for (int i = 0; i < 3; i++)
		go_yield();
	there = freemem();
	for (int i = 0; i < N; i++)
		chan_put(c, 0);
	while (go_numgoroutine() > 1)
		go_yield();
	/* Page tables, and the runtime's own few pages, are kept. */
	ok(before - freemem() < 100 * KB, "all is free again, but for %d",
	   (int)(before - freemem()));
	return (before - there) / N;
}

int
main(void)
{
	size_t n;

	c = chan_new(int, 0);
	n = taken(dives);
	ok(n >= DEEP && n < DEEP + 10 * KB, "%zu bytes each for %d", n, DEEP);
	n = taken(skips);
	ok(n >= 8 * KB && n < 14 * KB, "%zu bytes each for two touches", n);
	return done_testing();
}
