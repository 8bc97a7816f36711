/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Close of a nil channel panics with Go's message.
 * @exit 2
 * @expect ^panic: close of nil channel\n\ngoroutine 2 \[running\]:
 * @expect ^\tcloser
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static void
closer(void *arg)
{
	chan_close(arg);
	go_printf("not reached\n");
}

int
main(void)
{
	go(closer, NULL);
	settle();
	go_printf("not reached\n");
	return 0;
}
