/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_stack with half the address space panics, and says why.
 *
 * @exit 2
 * @expect ^panic: go_stack: stack size out of range$
 * @expect ^goroutine 1 \[running\]:$
 * @reject ^ran
 */
#include <go.h>

static void
fn(void *arg)
{
	(void)arg;
	go_printf("ran\n");
}

int
main(void)
{
	go_stack(fn, NULL, SIZE_MAX / 2 + 1);
	go_yield();
	return 0;
}
