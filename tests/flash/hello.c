/* SPDX-License-Identifier: BSD-3-Clause */
/* hello.c -- what is flashed in the tests of flashing: small, and it needs timer, scheduler, console. */
#include <chan.h>
#include <go.h>
#include <gotime.h>

static void
worker(void *arg)
{
	chan(int) results = arg;

	go_sleep(10000000);
	chan_put(results, 42);
}

int
main(void)
{
	chan(int) results = chan_new(int, 0);

	go(worker, results);
	go_printf("booted from flash: %d\n", chan_get(results));
	return 0;
}
