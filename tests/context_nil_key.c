/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A value for no key panics.
 *
 * @exit 2
 * @expect ^panic: nil key$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	GoContext ctx;

	go_context_with_value(&ctx, go_context_background(), NULL, &ctx);
	go_printf("still here\n");
	return 1;
}
