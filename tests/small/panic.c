/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A small image says why it panics, in which goroutine, and where.
 *
 * @exit 2
 * @expect ^panic: send on closed channel$
 * @expect ^goroutine 2$
 * @expect ^pc 0x[1-9a-f][0-9a-f]*$
 * @reject ^it came back$
 */
#include <chan.h>
#include <go.h>

static void
sender(void *arg)
{
	int i = 1;

	chan_send(arg, &i);
	go_printf("it came back\n");
}

int
main(void)
{
	Chan *c = chan_make(sizeof(int), 1);

	chan_close(c);
	go(sender, c);
	go_yield();
	go_printf("it came back\n");
	return 0;
}
