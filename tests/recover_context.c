/* SPDX-License-Identifier: BSD-3-Clause */
/* Misuse of a context can be recovered; the tree is not left locked, and the context can be used. */
#include <gocontext.h>
#include <gotime.h>

#include "context.h"
#include "recovered.h"

static GoContext ctx, kid, freed;

static void
waiter(void *arg)
{
	(void)arg;
	(void)chan_get(go_context_done(&ctx));
}

int
main(void)
{
	static const char back[] =
		"go_context_free: the background's context, or one that was freed";
	static const char cback[] =
		"go_context_cancel: the background's context, or one that was freed";
	GoContext *background = go_context_background();

	recovered(go_context_with_cancel(&ctx, NULL), "cannot create context from nil parent");
	recovered(go_context_with_cancel(&ctx, &freed),
		  "cannot create context from a parent that was freed");
	recovered(go_context_with_value(&ctx, background, NULL, NULL), "nil key");
	recovered(go_context_free(background), back);
	recovered(go_context_cancel(background), cback);
	recovered((void)go_context_done(&freed), "go_context_done: a context that was freed");
	go_context_with_cancel(&ctx, background);
	go_context_with_cancel(&kid, &ctx);
	recovered(go_context_free(&ctx),
		  "go_context_free: contexts made from it are left: free them first");
	go_context_free(&kid);
	go(waiter, NULL);
	go_sleep(20 * GO_MILLISECOND);
	recovered(go_context_free(&ctx), "go_context_free: a goroutine waits for it to be done: "
					 "cancel it, and let the goroutine end first");
	go_context_cancel(&ctx);
	while (go_numgoroutine() > 1)
		go_yield();
	ok(isdone(&ctx, &go_canceled), "it can be cancelled");
	go_context_free(&ctx);
	go_context_with_cancel(&ctx, background);
	chan_close(chan_of(go_context_done(&ctx)));
	go_context_cancel(&ctx);
	ok(isdone(&ctx, &go_canceled), "one whose channel was closed by others can be cancelled");
	go_context_free(&ctx);
	recovered(go_context_free(&ctx), back);
	return done_testing();
}
