/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A second close panics with Go's message.
 * @exit 2
 * @expect ^panic: close of closed channel\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

int
main(void)
{
	Chan *c = chan_make(sizeof(int), 2);
	int v = 1;

	chan_send(c, &v);
	chan_close(c);
	chan_close(c);
	go_printf("not reached\n");
	return 0;
}
