/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image a goroutine for which there is no memory is a panic, and not before memory is out.
 *
 * @exit 2
 * @expect ^there was room for some$
 * @expect ^panic: go: out of memory for a goroutine's stack$
 */
#include <go.h>

static void
nothing(void *arg)
{
	(void)arg;
}

int
main(void)
{
	for (int n = 0;; n++) {
		go_stack(nothing, NULL, 160);
		if (n == 8)
			go_printf("there was room for some\n");
	}
}
