/* SPDX-License-Identifier: BSD-3-Clause */
/* When the address space is out, while there is memory, go_stack panics; when goroutines have ended there is
 * room again, also for windows of another size. */
#include "paged.h"

enum { LARGE = 6000 * KB };

static chan(int) c;
static bool stopped;

static void
waits(void *arg)
{
	(void)arg;
	(void)chan_get(c);
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	stopped = go_recover(&v);
}

static int
fillup(size_t size)
{
	volatile int n = 0;

	go_scope {
		go_defer(stop, NULL);
		for (;; n++)
			go_stack(waits, NULL, size);
	}
	return n;
}

static void
end(int n)
{
	for (int i = 0; i < n; i++)
		chan_put(c, 0);
	while (go_numgoroutine() > 1)
		go_yield();
}

int
main(void)
{
	int n, again;

	c = chan_new(int, 0);
	n = fillup(LARGE);
	ok(stopped && n > 50, "%d windows of 8 MB", n);
	ok(freemem() > 10000 * KB, "there is memory");
	end(n);
	for (size_t size = 3000 * KB; size > 100 * KB; size /= 2) {
		again = fillup(size);
		ok(stopped && again > n, "then %d of %zu KB", again, size / KB);
		end(again);
		n = again;
	}
	is_int(fillup(LARGE) > 50, true, "and large ones again");
	return done_testing();
}
