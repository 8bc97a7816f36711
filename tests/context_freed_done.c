/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The channel of a context that was freed panics.
 *
 * @exit 2
 * @expect ^panic: go_context_done: a context that was freed$
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
	(void)go_context_done(&ctx);
	go_printf("still here\n");
	return 1;
}
