/* SPDX-License-Identifier: BSD-3-Clause */
/* A panic in another segment than the block that recovers it: deferred functions of all segments are
 * called, the one that recovers may itself have come to a new segment, and the segments below go back. */
#include <godebug.h>
#include <godefer.h>

#include "dive.h"

static int deferred, stopped;

static void
count(int *n)
{
	use(n);
	++*n;
}

/* Its frame is more than there is, most often. */
FRAME static void
stop(void *arg)
{
	char large[600] = "";
	GoValue v;

	(void)arg;
	use(large);
	stopped += go_recover(&v) && v.number == 7;
	use(large);
}

FRAME static int
down(int depth)
{
	volatile int r = depth;

	use(&r);
	if (depth == 0)
		go_panic_number(7);
	if (depth % 50 == 0)
		go_scope {
			go_defer(count, &deferred);
			r += down(depth - 1);
		}
	else
		r += down(depth - 1);
	return r;
}

static bool throw(int x)
{
	int was = stopped;

	use(&x);
	go_scope {
		go_defer(stop, NULL);
		down(200);
	}
	return stopped == was + 1;
}

int
main(void)
{
	GoInfo i[1];

	dives(throw, "recovered");
	is_int(stopped, 2 * (DEPTH + 1), "so often");
	is_int(deferred, 4 * stopped, "all deferred calls were made");
	go_goroutines(i, 1);
	ok(i[0].stack < 20000, "main has %zu bytes of stack", i[0].stack);
	return done_testing();
}
