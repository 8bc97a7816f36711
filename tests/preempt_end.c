/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_nopreempt_end without a begin panics.
 * @exit 2
 * @expect ^panic: go_nopreempt_end without a begin$
 */
#include <go.h>

int
main(void)
{
	go_nopreempt_begin();
	go_nopreempt_end();
	go_nopreempt_end();
	return 1;
}
