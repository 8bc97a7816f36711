/* SPDX-License-Identifier: BSD-3-Clause */
/* local.c -- goroutines' own values. */
#include <golocal.h>

#include "bench.h"

/* The first of two values that there are: found second. */
void
bench_local(void)
{
	static GoLocal key, other;
	int64_t t;

	go_local_set(&key, NULL);
	go_local_set(&other, NULL);
	t = go_nanotime();
	for (int i = 0; i < N; i++)
		go_local_set(&key, &t);
	report("local-set", go_nanotime() - t - loopcost, N);
	t = go_nanotime();
	for (int i = 0; i < N; i++)
		(void)go_local_get(&key);
	report("local-get", go_nanotime() - t - loopcost, N);
}
