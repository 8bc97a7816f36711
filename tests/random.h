/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * random.h -- random numbers for tests: the same in each run (xorshift, Marsaglia 2003).
 */
#ifndef RANDOM_H
#define RANDOM_H

#include <stdint.h>

static uint32_t random_state = 2463534242u;

static inline uint32_t
random32(void)
{
	uint32_t x = random_state;

	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	random_state = x;
	return x;
}

/* 0 to n - 1. */
static inline unsigned
random_below(unsigned n)
{
	return (unsigned)(((uint64_t)random32() * n) >> 32);
}

#endif
