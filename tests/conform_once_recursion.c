/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To call go_once in the function of the same GoOnce waits for itself: a deadlock, as in Go.
 *
 * @exit 2
 * @expect ^called$
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 * @reject not reached
 */
#include <go.h>
#include <sync.h>

static GoOnce once;

static void
nothing(void *arg)
{
	(void)arg;
	go_printf("not reached\n");
}

static void
again(void *arg)
{
	go_printf("called\n");
	go_once(&once, nothing, arg);
	go_printf("not reached\n");
}

int
main(void)
{
	go_once(&once, again, NULL);
	go_printf("not reached\n");
	return 1;
}
