/* SPDX-License-Identifier: BSD-3-Clause */
/* time.c -- clock and timers. */
#include <stdlib.h>

#include <gotimer.h>

#include "bench.h"

static void
nothing(void *arg)
{
	(void)arg;
}

static void
clock(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++)
		go_nanotime();
	report("nanotime", go_nanotime() - t - loopcost / 10, N / 10);
}

/* Start and stop a timer that is the earliest, with n others set. */
static void
timer(const char *name, int n)
{
	GoTimer t, *others = malloc((size_t)n * sizeof *others);
	int64_t start, slice = go_timeslice(0); /* no tick among them */

	if (n > 0 && others == NULL)
		go_panic("bench: out of memory");
	go_timer_func(&t, nothing, NULL);
	for (int i = 0; i < n; i++) {
		go_timer_func(&others[i], nothing, NULL);
		go_timer_start(&others[i], 3000 * GO_SECOND + i);
	}
	start = go_nanotime();
	for (int i = 0; i < N / 10; i++) {
		go_timer_start(&t, 2000 * GO_SECOND);
		go_timer_stop(&t);
	}
	report(name, go_nanotime() - start - loopcost / 10, N / 10);
	for (int i = 0; i < n; i++)
		go_timer_stop(&others[i]);
	free(others);
	go_timeslice(slice);
}

void
bench_time(void)
{
	clock();
	timer("timer-start-stop", 0);
	timer("timer-with-10000", 10000);
}
