/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a channel on which a sender waits panics.
 * @exit 2
 * @expect ^panic: free of a channel with waiting goroutines\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static void
sender(void *arg)
{
	chan_send(arg, "x");
	go_printf("not reached\n");
}

int
main(void)
{
	Chan *c = chan_make(1, 0);

	go(sender, c);
	settle();
	chan_free(c);
	go_printf("not reached\n");
	return 0;
}
