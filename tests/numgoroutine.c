/* SPDX-License-Identifier: BSD-3-Clause */
/* go_numgoroutine counts all goroutines that have not ended: ready, waiting, asleep. */
#include <chan.h>
#include <go.h>
#include <gotime.h>

#include "settle.h"
#include "tap.h"

static chan(int) c;

static void
waits(void *arg)
{
	(void)arg;
	(void)chan_get(c);
}

static void
sleeps(void *arg)
{
	(void)arg;
	go_sleep(GO_MILLISECOND);
}

int
main(void)
{
	c = chan_new(int, 0);
	is_int(go_numgoroutine(), 1, "main");
	for (int i = 0; i < 10; i++)
		go(waits, NULL);
	is_int(go_numgoroutine(), 11, "10 that are ready");
	settle();
	is_int(go_numgoroutine(), 11, "10 that wait");
	go(sleeps, NULL);
	settle();
	is_int(go_numgoroutine(), 12, "one that sleeps");
	go_sleep(20 * GO_MILLISECOND);
	is_int(go_numgoroutine(), 11, "that has ended");
	for (int i = 0; i < 10; i++)
		chan_put(c, i);
	settle();
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
