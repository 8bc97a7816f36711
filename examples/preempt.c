/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * preempt.c -- three goroutines that never stop by themselves share the core, and a fourth
 * keeps time beside them.  With go_timeslice(0), or make SLICE=0, the first would keep it.
 */
#include <stdint.h>
#include <stdio.h>

#include <go.h>
#include <gotime.h>

enum { SPINNERS = 3, TICKS = 5 };

static volatile uint32_t turns[SPINNERS];

static void
spin(void *arg)
{
	uint32_t me = (uint32_t)(uintptr_t)arg;

	for (;;)
		turns[me]++;
}

/* A third of all, in percent, is 33. */
static unsigned
share(uint32_t mine)
{
	uint64_t all = 0;

	for (int i = 0; i < SPINNERS; i++)
		all += turns[i];
	return all == 0 ? 0 : (unsigned)(100 * (uint64_t)mine / all);
}

int
main(void)
{
	for (uintptr_t i = 0; i < SPINNERS; i++)
		go(spin, (void *)i);
	for (int i = 0; i < TICKS; i++) {
		go_sleep(100 * GO_MILLISECOND);
		printf("%d00 ms: %u %% %u %% %u %%\n", i + 1, share(turns[0]), share(turns[1]),
		       share(turns[2]));
	}
	return 0;
}
