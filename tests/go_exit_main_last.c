/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When main has called go_exit and the last other goroutine is gone, the program ends with
 * Go's message.
 *
 * @exit 2
 * @expect ^one$
 * @expect ^two$
 * @expect ^fatal error: no goroutines \(main called go_exit\) - deadlock!$
 * @order
 */
#include <go.h>

#include "settle.h"

static void
fn(void *arg)
{
	settle();
	go_printf("%s\n", (const char *)arg);
}

int
main(void)
{
	go(fn, (void *)(uintptr_t) "one");
	go(fn, (void *)(uintptr_t) "two");
	go_exit();
}
