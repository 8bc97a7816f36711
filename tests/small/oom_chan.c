/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image a channel for which there is no memory is a panic, and not before memory is out.
 *
 * @exit 2
 * @expect ^there was room for some$
 * @expect ^panic: makechan: out of memory$
 */
#include <chan.h>
#include <go.h>

int
main(void)
{
	for (int n = 0;; n++) {
		(void)chan_make(1, 100);
		if (n == 5)
			go_printf("there was room for some\n");
	}
}
