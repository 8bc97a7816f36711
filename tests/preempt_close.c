/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Who is woken by a close and sends panics, also while the close has others to wake yet.
 * @exit 2
 * @icount
 * @expect ^panic: send on closed channel$
 * @reject a value came
 */
#include <chan.h>
#include <gotime.h>

#include "settle.h"

enum { N = 300 };

static Chan *c;

static void
receiver(void *arg)
{
	int v = 1;

	(void)arg;
	if (chan_recv(c, &v))
		go_printf("a value came\n");
	chan_send(c, &v);
}

int
main(void)
{
	c = chan_make(sizeof(int), 0);
	for (int i = 0; i < N; i++)
		go_stack(receiver, NULL, 512);
	settle();
	go_timeslice(5 * GO_MICROSECOND);
	chan_close(c);
	go_yield();
	return 1;
}
