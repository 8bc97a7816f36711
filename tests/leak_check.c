/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_leak_check names the goroutines that live besides the caller, and counts them.
 *
 * @exit 2
 * @expect ^none: 0\n
 * @expect ^leak: goroutine 3 \[chan receive\] consumer: waits\nleak: goroutine 2 \[chan receive\]: waits\ntwo: 2$
 */
#include <chan.h>
#include <go.h>
#include <godebug.h>
#include <gotime.h>

static chan(int) c;

static void
waits(void *arg)
{
	if (arg != NULL)
		go_setname(arg);
	(void)chan_get(c);
}

int
main(void)
{
	static char name[] = "consumer";
	size_t n;

	c = chan_new(int, 0);
	n = go_leak_check();
	go_printf("none: %zu\n", n);
	go(waits, NULL);
	go(waits, name);
	go_sleep(GO_MILLISECOND);
	n = go_leak_check();
	go_printf("two: %zu\n", n);
	return (int)n;
}
