/* SPDX-License-Identifier: BSD-3-Clause */
/* To free a channel for which somebody waits can be recovered; the waiter is served afterwards. */
#include <chan.h>
#include <gotime.h>

#include "recovered.h"

static chan(int) c;
static int got;

static void
receiver(void *arg)
{
	(void)arg;
	got = chan_get(c);
}

int
main(void)
{
	c = chan_new(int, 0);
	go(receiver, NULL);
	go_sleep(20 * GO_MILLISECOND);
	recovered(chan_free(chan_of(c)), "free of a channel with waiting goroutines");
	chan_put(c, 5);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(got, 5, "the receiver goes on");
	return done_testing();
}
