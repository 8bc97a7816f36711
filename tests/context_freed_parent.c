/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A context made from one that was freed panics.
 *
 * @exit 2
 * @expect ^panic: cannot create context from a parent that was freed$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	GoContext ctx, kid;

	go_context_with_cancel(&ctx, go_context_background());
	go_context_free(&ctx);
	go_context_with_cancel(&kid, &ctx);
	go_printf("still here\n");
	return 1;
}
