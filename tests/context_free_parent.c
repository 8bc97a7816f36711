/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a context before one that was made from it panics, though both are done.
 *
 * @exit 2
 * @expect ^panic: go_context_free: contexts made from it are left: free them first$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	GoContext ctx, kid;

	go_context_with_cancel(&ctx, go_context_background());
	go_context_with_cancel(&kid, &ctx);
	go_context_cancel(&ctx);
	go_context_free(&ctx);
	go_printf("still here\n");
	return 1;
}
