/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To cancel the background's context panics.
 *
 * @exit 2
 * @expect ^panic: go_context_cancel: the background's context, or one that was freed$
 * @reject still here
 */
#include <gocontext.h>

#include <go.h>

int
main(void)
{
	go_context_cancel(go_context_background());
	go_printf("still here\n");
	return 1;
}
