/* SPDX-License-Identifier: BSD-3-Clause */
/* Who recurses without end gets a panic, which a deferred function recovers, with a stack of its own for
 * that; again and again, and without a loss of memory. */
#include <godebug.h>
#include <godefer.h>

#include "dive.h"

static int caught;
static bool right;

FRAME static int
endless(int n)
{
	char large[900] = "";

	use(large);
	return n < 0 ? 0 : endless(n + 1) + n;
}

static bool
fine(int x)
{
	use(&x);
	return true;
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	right = dive(50, fine, 0) == 0;
	if (go_recover(&v) && v.error == &go_stack_error)
		caught++;
}

static void
once(void)
{
	go_scope {
		go_defer(stop, NULL);
		endless(0);
	}
}

static void
work(void *arg)
{
	(void)arg;
	for (int i = 0; i < 3; i++)
		once();
}

int
main(void)
{
	GoInfo i[1];

	go(work, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(caught, 3, "recovered three times");
	ok(right, "a deferred function may go deep");
	once();
	is_int(caught, 4, "main may, too");
	go_goroutines(i, 1);
	ok(i[0].stack < 20000, "its segments are given back: it has %zu bytes", i[0].stack);
	ok(i[0].stack_most > 100000, "it had %zu bytes", i[0].stack_most);
	return done_testing();
}
