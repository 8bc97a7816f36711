/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A send on a closed channel panics though its buffer has room.
 * @exit 2
 * @expect ^panic: send on closed channel\n\ngoroutine 3 \[running\]:
 * @expect ^\tsecond
 * @reject not reached
 */
#include <chan.h>
#include <go.h>

#include "settle.h"

static Chan *c;

static void
first(void *arg)
{
	(void)arg;
	chan_close(c);
}

static void
second(void *arg)
{
	int v = 1;

	chan_send(c, &v);
	go_printf("not reached\n");
	(void)arg;
}

int
main(void)
{
	int v = 1;

	c = chan_make(sizeof(int), 4);
	chan_send(c, &v);
	go(first, NULL);
	go(second, NULL);
	settle();
	go_printf("not reached\n");
	return 0;
}
