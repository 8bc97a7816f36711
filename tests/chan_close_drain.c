/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * What is in the buffer when a channel is closed is received first, then comes false.
 */
#include <chan.h>

#include "tap.h"

static void
check(int cap, int n)
{
	Chan *c = chan_make(sizeof(int), (size_t)cap);
	bool got;
	int v;

	for (int i = 1; i <= n; i++)
		chan_send(c, &i);
	chan_close(c);
	is_int(chan_len(c), n, "capacity %d: close keeps all %d elements", cap, n);
	is_int(chan_cap(c), cap, "capacity %d: and the capacity", cap);
	for (int i = 1; i <= n; i++) {
		v = 0;
		if (i % 2)
			got = chan_recv(c, &v);
		else
			chan_tryrecv(c, &v, &got);
		ok(got && v == i, "element %d of %d", i, n);
	}
	v = 9;
	ok(!chan_recv(c, &v) && v == 0, "then zero and false");
	is_int(chan_len(c), 0, "and it is empty");
	chan_free(c);
}

int
main(void)
{
	check(1, 1);
	check(4, 3);
	check(4, 4);
	check(4, 0);
	return done_testing();
}
