/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a context for whose end a goroutine waits panics.
 *
 * @exit 2
 * @expect ^panic: go_context_free: a goroutine waits for it to be done: cancel it, and let the goroutine end first$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>
#include <gotime.h>

static GoContext ctx;

static void
waiter(void *arg)
{
	(void)arg;
	chan_recv(chan_of(go_context_done(&ctx)), NULL);
}

int
main(void)
{
	go_context_with_cancel(&ctx, go_context_background());
	go(waiter, NULL);
	go_sleep(10 * GO_MILLISECOND);
	go_context_free(&ctx);
	go_printf("still here\n");
	return 1;
}
