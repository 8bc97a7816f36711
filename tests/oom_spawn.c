/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go panics when memory is out, and names the goroutine that asked.
 *
 * @exit 2
 * @expect ^started some$
 * @expect ^panic: go: out of memory for a goroutine's stack$
 * @expect ^goroutine 1 \[running\]:$
 */
#include <go.h>

static void
fn(void *arg)
{
	(void)arg;
}

int
main(void)
{
	go_timeslice(0); /* else they end, and their stacks are used again */
	for (unsigned n = 0;; n++) {
		go(fn, NULL);
		if (n == 100)
			go_printf("started some\n");
	}
}
