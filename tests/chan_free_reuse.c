/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A channel that was freed gives its memory back: 100000 of them, 200 MB in all, fit in
 * any board's memory; and each new one is empty and open.
 */
#include <chan.h>

#include "tap.h"

enum { N = 100000, MAXCAP = 1000 };

int
main(void)
{
	bool clean = true;
	int v;

	for (int i = 0; i < N; i++) {
		Chan *c = chan_make(sizeof(int), (size_t)(i % (MAXCAP + 1)));

		clean = clean && chan_len(c) == 0 && !chan_tryrecv(c, &v, NULL);
		while (chan_trysend(c, &i))
			if (chan_len(c) == 4)
				break;
		if (i % 3 == 0)
			chan_close(c);
		chan_free(c);
	}
	ok(true, "memory is enough");
	ok(clean, "each is empty and open at first");
	return done_testing();
}
