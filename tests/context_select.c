/* SPDX-License-Identifier: BSD-3-Clause */
/* A select goes on when its context is done: by a call, by its deadline, or never. */
#include <gotime.h>
#include <select.h>

#include "context.h"
#include "tap.h"

static chan(int) work;

/* The number that came, or -1 when the context was done first. */
static int
next(GoContext *ctx)
{
	int v = 0;

	go_select {
		go_case_recv(work, &v) {
		}
		go_case_recv(go_context_done(ctx), NULL) {
			v = -1;
		}
	}
	return v;
}

static void
giver(void *arg)
{
	(void)arg;
	go_sleep(GO_MILLISECOND);
	chan_put(work, 42);
}

static void
ender(void *arg)
{
	go_sleep(GO_MILLISECOND);
	go_context_cancel(arg);
}

int
main(void)
{
	GoContext ctx;

	work = chan_new(int, 0);
	go(giver, NULL);
	is_int(next(go_context_background()), 42, "the background's never comes first");
	go_context_with_cancel(&ctx, go_context_background());
	go(giver, NULL);
	is_int(next(&ctx), 42, "something else comes first");
	go(ender, &ctx);
	is_int(next(&ctx), -1, "cancelled while it waits");
	is_int(next(&ctx), -1, "done already");
	go_sleep(GO_MILLISECOND);
	go_context_free(&ctx);
	go_context_with_timeout(&ctx, go_context_background(), 2 * GO_MILLISECOND);
	is_int(next(&ctx), -1, "the deadline");
	ok(isdone(&ctx, &go_deadline_exceeded), "which is its error");
	go_context_free(&ctx);
	return done_testing();
}
