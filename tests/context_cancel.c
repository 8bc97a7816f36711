/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To cancel a context closes its channel, which wakes all who wait, and gives its error; the
 * second time it does nothing.
 */
#include "context.h"
#include "settle.h"
#include "tap.h"

enum { N = 5 };

static GoContext ctx;
static chan(int) woken;

static void
waiter(void *arg)
{
	(void)arg;
	chan_recv(chan_of(go_context_done(&ctx)), NULL);
	chan_put(woken, go_context_err(&ctx) == &go_canceled);
}

int
main(void)
{
	chan(char) done;
	int n = 0;

	woken = chan_new(int, N);
	go_context_with_cancel(&ctx, go_context_background());
	ok(go_context_err(&ctx) == NULL, "no error at first");
	done = go_context_done(&ctx);
	ok(done != NULL && !isclosed(&ctx), "a channel, which is open");
	ok(go_context_done(&ctx) == done, "always the same");
	for (int i = 0; i < N; i++)
		go(waiter, NULL);
	for (int i = 0; i < 3 * N; i++)
		settle();
	is_int(chan_len(chan_of(woken)), 0, "all wait");
	go_context_cancel(&ctx);
	ok(isdone(&ctx, &go_canceled), "done, when the call returns");
	for (int i = 0; i < N; i++)
		n += chan_get(woken);
	is_int(n, N, "all wake, and see the error");
	go_context_cancel(&ctx);
	ok(isdone(&ctx, &go_canceled), "cancelled twice");
	ok(go_context_done(&ctx) == done, "its channel is the same");
	go_context_free(&ctx);

	go_context_with_cancel(&ctx, go_context_background());
	go_context_cancel(&ctx);
	ok(isclosed(&ctx), "a channel that was not asked for before is closed, too");
	go_context_free(&ctx);
	return done_testing();
}
