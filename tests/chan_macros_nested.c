/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A typed macro may stand in the argument of another one, and the names in it do not
 * meet those of the caller's variables.
 */
#include <chan.h>

#include "tap.h"

int
main(void)
{
	chan(int) a = chan_new(int, 2), b = chan_new(int, 2);
	chan(chan(int)) channels = chan_new(chan(int), 1);
	int c = 7, v = 8, p = 9, handle;

	chan_put(a, 1);
	chan_put(b, chan_get(a));
	is_int(chan_get(b), 1, "put of a get");
	chan_put(a, c);
	chan_put(a, v);
	is_int(chan_get(a), 7, "a variable named c");
	is_int(chan_get(a), 8, "a variable named v");
	chan_put(channels, a);
	chan_put(chan_get(channels), p);
	chan_put(channels, a);
	handle = chan_get(chan_get(channels));
	is_int(handle, 9, "get of a get");
	chan_put(a, ({
			 chan_put(b, 5);
			 chan_get(b) + 1;
		 }));
	is_int(chan_get(a), 6, "a statement with channels in it");
	return done_testing();
}
