/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A function of go_once that ends its goroutine is not done, and who calls later waits for
 * ever.  (In Go it counts as done: sync.h says that it must not.)
 *
 * @exit 2
 * @expect ^ends$
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @expect ^goroutine 1 \[semacquire\]:
 * @reject not reached
 */
#include <go.h>
#include <sync.h>

static GoOnce once;

static void
ends(void *arg)
{
	(void)arg;
	go_printf("ends\n");
	go_exit();
}

static void
caller(void *arg)
{
	go_once(&once, ends, arg);
	go_printf("not reached\n");
}

int
main(void)
{
	go(caller, NULL);
	go_yield();
	go_once(&once, ends, NULL);
	go_printf("not reached\n");
	return 1;
}
