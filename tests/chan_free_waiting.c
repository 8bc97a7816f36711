/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * To free a channel on which a goroutine waits panics.
 * @exit 2
 * @expect ^panic: free of a channel with waiting goroutines\n\ngoroutine 1 \[running\]:
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static void
receiver(void *arg)
{
	chan_recv(arg, NULL);
	go_printf("not reached\n");
}

int
main(void)
{
	Chan *c = chan_make(8, 2);

	chan_free(NULL);
	go(receiver, c);
	settle();
	chan_free(c);
	go_printf("not reached\n");
	return 0;
}
