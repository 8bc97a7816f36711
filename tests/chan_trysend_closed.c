/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A try-send on a closed channel panics too.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

int
main(void)
{
	Chan *c = chan_make(1, 8);
	char v = 1;

	chan_close(c);
	chan_trysend(c, &v);
	go_printf("not reached\n");
	return 0;
}
