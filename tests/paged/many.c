/* SPDX-License-Identifier: BSD-3-Clause */
/* 20,000 goroutines at once have 48 KB of stack each, in 80 MB; when they have ended their memory can be had
 * for something else. */
#include <stdlib.h>

#include "paged.h"

enum { MANY = 20000, PIECES = 16 };

static chan(int) c;
static int sum;

static void
waits(void *arg)
{
	(void)arg;
	sum += chan_get(c);
}

int
main(void)
{
	size_t before = freemem(), each;
	void *p[PIECES];

	c = chan_new(int, 0);
	for (int i = 0; i < MANY; i++)
		go(waits, NULL);
	go_yield();
	is_int(go_numgoroutine(), MANY + 1, "all are there");
	each = (before - freemem()) / MANY;
	ok(each >= 4096 && each < 4400, "%zu bytes each", each);
	for (int i = 0; i < MANY; i++)
		chan_put(c, 1);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(sum, MANY, "all have run");
	for (int i = 0; i < PIECES; i++)
		ok((p[i] = malloc(4096 * KB)) != NULL, "4 MB of their memory");
	for (int i = 0; i < PIECES; i++)
		free(p[i]);
	go(waits, NULL);
	chan_put(c, 1);
	is_int(sum, MANY + 1, "one more");
	return done_testing();
}
