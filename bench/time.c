/* SPDX-License-Identifier: BSD-3-Clause */
/* time.c -- clock and timers. */
#include "bench.h"

static void
clock(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++)
		go_nanotime();
	report("nanotime", go_nanotime() - t - loopcost / 10, N / 10);
}

void
bench_time(void)
{
	clock();
}
