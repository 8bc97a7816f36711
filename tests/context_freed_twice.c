/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a context twice panics.
 *
 * @exit 2
 * @expect ^panic: go_context_free: the background's context, or one that was freed$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	GoContext ctx;

	go_context_with_cancel(&ctx, go_context_background());
	go_context_free(&ctx);
	go_context_free(&ctx);
	go_printf("still here\n");
	return 1;
}
