/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A tick that is set keeps no deadlock from being found.
 * @exit 2
 * @expect ^fatal error: all goroutines are asleep - deadlock!$
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static void
spin(void *arg)
{
	int64_t end = go_nanotime() + 3 * GO_MILLISECOND;

	while (go_nanotime() < end)
		;
	chan_recv(arg, NULL);
}

int
main(void)
{
	Chan *c = chan_make(1, 0);

	go_timeslice(GO_MILLISECOND);
	go(spin, c);
	spin(c);
	return 1;
}
