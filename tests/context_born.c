/* SPDX-License-Identifier: BSD-3-Clause */
/* What is made from a context that is done is done at once, with its parent's error. */
#include <gotime.h>

#include "context.h"
#include "tap.h"

static char key;

static void
born(GoContext *parent, const GoError *err)
{
	GoContext ctx;

	go_context_with_cancel(&ctx, parent);
	ok(isdone(&ctx, err), "with_cancel: %s", err->text);
	go_context_free(&ctx);
	go_context_with_value(&ctx, parent, &key, &key);
	ok(isdone(&ctx, err) && go_context_value(&ctx, &key) == &key, "with_value");
	go_context_free(&ctx);
	go_context_with_timeout(&ctx, parent, GO_SECOND);
	ok(isdone(&ctx, err), "with_timeout");
	go_context_free(&ctx);
	go_context_with_timeout(&ctx, parent, -1);
	ok(isdone(&ctx, err), "with_timeout that is over: the parent's error stays");
	go_context_free(&ctx);
}

int
main(void)
{
	GoContext parent;

	go_context_with_cancel(&parent, go_context_background());
	go_context_cancel(&parent);
	born(&parent, &go_canceled);
	go_context_free(&parent);
	go_context_with_deadline(&parent, go_context_background(), go_nanotime());
	born(&parent, &go_deadline_exceeded);
	go_context_free(&parent);
	is_int(go_numgoroutine(), 1, "no timer was started");
	return done_testing();
}
