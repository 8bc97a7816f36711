/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A context that is cancelled, or freed, before its deadline has no timer left: nothing happens
 * at that moment, and a goroutine that waits for ever is a deadlock.
 *
 * @icount
 * @exit 2
 * @expect ^context canceled$
 * @expect ^1 goroutine$
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @reject exceeded
 */
#include <gotime.h>

#include "context.h"
#include "tap.h"

int
main(void)
{
	GoContext ctx, kid, freed, far;

	go_context_with_timeout(&ctx, go_context_background(), 10 * GO_MILLISECOND);
	go_context_with_timeout(&kid, &ctx, 5 * GO_MILLISECOND);
	go_context_with_timeout(&far, &ctx, 5 * GO_MILLISECOND);
	go_context_cancel(&ctx);
	go_context_with_timeout(&freed, go_context_background(), 3600 * GO_SECOND);
	go_context_free(&freed);
	go_sleep(20 * GO_MILLISECOND);
	go_printf("%s\n", go_context_err(&ctx)->text);
	if (!isdone(&kid, &go_canceled) || !isdone(&far, &go_canceled))
		go_printf("exceeded\n");
	go_printf("%u goroutine\n", (unsigned)go_numgoroutine());
	go_context_free(&far);
	go_context_free(&kid);
	go_context_free(&ctx);
	chan_get(chan_new(int, 0));
	return 1;
}
