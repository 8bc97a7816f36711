/* SPDX-License-Identifier: BSD-3-Clause */
/* Stacks of less than a page are no windows: 1000 of 400 bytes take 512 each. */
#include "paged.h"

enum { MANY = 1000 };

static chan(int) c;

static void
waits(void *arg)
{
	(void)arg;
	(void)chan_get(c);
}

int
main(void)
{
	size_t before, each;

	c = chan_new(int, 0);
	before = freemem();
	for (int i = 0; i < MANY; i++)
		go_stack(waits, NULL, 400);
	go_yield();
	each = (before - freemem()) / MANY;
	ok(each >= 500 && each < 530, "%zu bytes each", each);
	for (int i = 0; i < MANY; i++)
		chan_put(c, 1);
	while (go_numgoroutine() > 1)
		go_yield();
	return done_testing();
}
