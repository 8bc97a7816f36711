/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A send on a closed channel panics with Go's message.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 1 \[running\]:
 * @expect ^\tmain
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

int
main(void)
{
	Chan *c = chan_make(sizeof(int), 0);
	int v = 1;

	chan_close(c);
	chan_send(c, &v);
	go_printf("not reached\n");
	return 0;
}
