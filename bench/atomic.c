/* SPDX-License-Identifier: BSD-3-Clause */
/* atomic.c -- atomic operations. */
#include <goatomic.h>

#include "bench.h"

static uint32_t word;
static uint64_t wide;

static void
add32(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		go_atomic_add(&word, 1);
	report("add32", go_nanotime() - t - loopcost, N);
}

static void
cas32(void)
{
	int64_t t = go_nanotime();

	for (uint32_t i = 0; i < N; i++)
		go_atomic_cas(&word, N + i, N + 1 + i);
	report("cas32", go_nanotime() - t - loopcost, N);
}

static void
add64(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		go_atomic_add(&wide, 1);
	report("add64", go_nanotime() - t - loopcost, N);
}

static void
load64(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		go_atomic_load(&wide);
	report("load64", go_nanotime() - t - loopcost, N);
}

void
bench_atomic(void)
{
	add32();
	cas32();
	add64();
	load64();
}
