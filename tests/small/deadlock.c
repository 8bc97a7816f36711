/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image knows when nobody can ever run again, and ends.
 *
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static void
sender(void *arg)
{
	go_sleep(10 * GO_MILLISECOND); /* till then there is no deadlock */
	go_printf("one waits\n");
	chan_put((chan(int))arg, 1);
}

int
main(void)
{
	go(sender, chan_new(int, 0));
	return chan_get(chan_new(int, 0));
}
