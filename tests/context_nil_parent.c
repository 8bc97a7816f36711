/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A context of no parent panics.
 *
 * @exit 2
 * @expect ^panic: cannot create context from nil parent$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	GoContext ctx;

	go_context_with_cancel(&ctx, NULL);
	go_printf("still here\n");
	return 1;
}
