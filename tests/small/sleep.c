/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * In a small image sleepers wake in the order of their times, not in that in which they went to sleep, and none
 * too early.
 */
#include <chan.h>
#include <gotime.h>

#include "../tap.h"

enum { N = 6 };

static const int ms[N] = {50, 10, 40, 15, 30, 20}, want[N] = {1, 3, 5, 4, 2, 0};
static int woke[N], nwoke;
static bool early;
static int64_t start;

static void
sleeper(void *arg)
{
	const int *my = arg;
	int64_t until = start + *my * GO_MILLISECOND;

	go_sleep(until - go_nanotime());
	if (go_nanotime() < until)
		early = true;
	woke[nwoke++] = (int)(my - ms);
}

int
main(void)
{
	start = go_nanotime() + 5 * GO_MILLISECOND;
	for (int i = 0; i < N; i++)
		go_stack(sleeper, (void *)(uintptr_t)&ms[i], 240);
	go_sleep(100 * GO_MILLISECOND);
	is_int(nwoke, N, "all have woken");
	for (int i = 0; i < N; i++)
		is_int(woke[i], want[i], "sleeper %d", i);
	ok(!early, "none too early");
	return done_testing();
}
