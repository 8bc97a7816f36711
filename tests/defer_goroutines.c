/* SPDX-License-Identifier: BSD-3-Clause */
/* Each goroutine has blocks of its own, in which it may wait while others enter and leave theirs. */
#include <chan.h>
#include <godefer.h>

#include "tap.h"

enum { N = 20 };

static chan(int) token, done;
static int ended[N], nended, strange;

static void
end(int *mine)
{
	++*mine;
	nended++;
}

static void
stop(int *mine)
{
	GoValue v;

	if (!go_recover(&v) || v.number != mine - ended)
		strange++;
}

static void
work(void *arg)
{
	int *mine = arg;

	go_scope {
		go_defer(end, mine);
		(void)chan_get(token);
		go_scope {
			go_defer(end, mine);
			go_defer(stop, mine);
			go_defer(end, mine);
			go_yield();
			if ((mine - ended) % 2 == 0)
				go_panic_number(mine - ended);
			go_defer(end, mine);
			go_panic_number(mine - ended);
		}
		chan_put(done, 0);
		go_yield();
	}
}

int
main(void)
{
	token = chan_new(int, 0);
	done = chan_new(int, 0);
	for (int i = 0; i < N; i++)
		go(work, &ended[i]);
	for (int i = 0; i < 2; i++)
		chan_put(token, 1);
	for (int i = 0; i < 2; i++)
		(void)chan_get(done);
	for (int i = 0; i < N - 2; i++)
		chan_put(token, 1);
	for (int i = 0; i < N - 2; i++)
		(void)chan_get(done);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(strange, 0, "each recovered from its own panic");
	is_int(nended, N * 3 + N / 2, "all deferred calls were made");
	for (int i = 0; i < N; i++)
		strange += ended[i] != 3 + i % 2;
	is_int(strange, 0, "each by its goroutine");
	return done_testing();
}
