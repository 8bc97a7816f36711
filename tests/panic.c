/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_panic ends the program with Go's text, the goroutine's number and function.
 *
 * @exit 2
 * @expect ^panic: boom$
 * @expect ^goroutine 2 \[running\]:$
 * @expect \bexplode\b
 * @expect ^goroutine 1 \[runnable\]:$
 */
#include <go.h>

#include "settle.h"

static void
explode(void *arg)
{
	go_panic(arg);
}

int
main(void)
{
	go(explode, (void *)(uintptr_t) "boom");
	settle();
	return 0;
}
