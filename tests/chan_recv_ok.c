/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What receive tells apart: a zero that was sent is true, a closed channel is false and
 * zeroes the element, again and again.
 */
#include <chan.h>

#include "tap.h"

static void
check(size_t cap)
{
	Chan *c = chan_make(sizeof(uint64_t), cap);
	uint64_t zero = 0, v = 7;

	chan_send(c, &zero);
	ok(chan_recv(c, &v), "capacity %u: a zero that was sent is received", (unsigned)cap);
	ok(v == 0, "and is zero");
	chan_close(c);
	for (int i = 0; i < 3; i++) {
		v = UINT64_MAX;
		ok(!chan_recv(c, &v), "closed: not received");
		ok(v == 0, "and all of the element is zero");
	}
	ok(!chan_recv(c, NULL), "closed: nowhere to put it");
	chan_free(c);
}

int
main(void)
{
	check(1);
	check(5);
	return done_testing();
}
