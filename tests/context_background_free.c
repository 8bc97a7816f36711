/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free the background's context panics.
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
	go_context_free(go_context_background());
	go_printf("still here\n");
	return 1;
}
