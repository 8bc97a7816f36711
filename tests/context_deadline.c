/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A deadline makes a context and those below it done, not early, with an error of its own.
 * @icount
 */
#include <gotime.h>

#include "context.h"
#include "tap.h"

static void
fires(void)
{
	int64_t began = go_nanotime(), when = 0;
	GoContext ctx, kid;

	go_context_with_timeout(&ctx, go_context_background(), 5 * GO_MILLISECOND);
	go_context_with_cancel(&kid, &ctx);
	ok(go_context_deadline(&ctx, &when) && when >= began + 5 * GO_MILLISECOND,
	   "the deadline is known");
	chan_recv(chan_of(go_context_done(&kid)), NULL);
	ok(go_nanotime() >= when, "not early");
	ok(isdone(&kid, &go_deadline_exceeded) && isdone(&ctx, &go_deadline_exceeded), "%s",
	   go_context_err(&ctx)->text);
	go_context_cancel(&ctx);
	ok(isdone(&ctx, &go_deadline_exceeded), "a cancellation that comes later changes nothing");
	go_context_free(&kid);
	go_context_free(&ctx);
	is_int(go_numgoroutine(), 1, "its goroutine has ended");
}

static void
over(void)
{
	GoContext ctx;

	go_context_with_deadline(&ctx, go_context_background(), go_nanotime() - 1);
	ok(isdone(&ctx, &go_deadline_exceeded), "a deadline that is over: at once");
	go_context_free(&ctx);
	go_context_with_timeout(&ctx, go_context_background(), 0);
	ok(isdone(&ctx, &go_deadline_exceeded), "a timeout of 0: at once");
	go_context_free(&ctx);
	go_context_with_timeout(&ctx, go_context_background(), INT64_MIN);
	ok(isdone(&ctx, &go_deadline_exceeded), "a timeout of less: at once");
	go_context_free(&ctx);
}

static void
never(void)
{
	GoContext ctx;
	int64_t when;

	go_context_with_timeout(&ctx, go_context_background(), INT64_MAX);
	ok(!go_context_deadline(&ctx, &when), "behind the clock's end: there is none");
	ok(isdone(&ctx, NULL), "and it is not done");
	is_int(go_numgoroutine(), 1, "no timer is needed");
	go_context_free(&ctx);
}

int
main(void)
{
	fires();
	over();
	never();
	return done_testing();
}
