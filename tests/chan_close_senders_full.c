/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Close makes a sender that waits for room in the buffer panic.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 2 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static Chan *c;

static void
sender(void *arg)
{
	char v = 1;

	(void)arg;
	for (;;)
		chan_send(c, &v);
}

int
main(void)
{
	c = chan_make(1, 3);
	go(sender, NULL);
	settle();
	chan_close(c);
	settle();
	go_printf("not reached\n");
	return 0;
}
