/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Close makes a sender that waits panic, with its own goroutine in the report.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 2 \[running\]:
 * @expect ^\tsender
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static Chan *c;

static void
sender(void *arg)
{
	int v = 1;

	chan_send(c, &v);
	go_printf("not reached\n");
	(void)arg;
}

int
main(void)
{
	c = chan_make(sizeof(int), 0);
	go(sender, NULL);
	settle();
	chan_close(c);
	settle();
	go_printf("not reached\n");
	return 0;
}
