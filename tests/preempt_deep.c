/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Regions nest 255 deep; the 256th begin panics.
 * @exit 2
 * @expect ^at 255$
 * @expect ^panic: go_nopreempt_begin: nested too deep$
 * @reject at 256
 */
#include <go.h>

int
main(void)
{
	for (int i = 0; i < 254; i++)
		go_nopreempt_begin();
	go_printf("at 255\n"); /* which needs one itself */
	go_nopreempt_begin();
	go_nopreempt_begin();
	go_printf("at 256\n");
	return 1;
}
