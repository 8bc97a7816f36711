/* SPDX-License-Identifier: BSD-3-Clause */
/* While a goroutine sleeps, others that wait are no deadlock. */
#include <chan.h>
#include <go.h>
#include <gotime.h>

#include "tap.h"

static chan(int) c;

static void
fn(void *arg)
{
	(void)arg;
	go_sleep(50 * GO_MILLISECOND);
	chan_put(c, 42);
}

static void
forever(void *arg)
{
	(void)arg;
	(void)chan_recv(NULL, NULL);
}

int
main(void)
{
	c = chan_new(int, 0);
	go(fn, NULL);
	go(forever, NULL);
	is_int(chan_get(c), 42, "main was woken");
	return done_testing();
}
