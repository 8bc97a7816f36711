/* SPDX-License-Identifier: BSD-3-Clause */
/* dive.h -- for tests of split stacks: come by boundaries between segments. */
#ifndef DIVE_H
#define DIVE_H

#include <go.h>

#include "../tap.h"

#define FRAME __attribute__((noinline, noclone, unused))

/* A call that the compiler knows nothing of: who makes it has a check. */
FRAME static void
use(const volatile void *p)
{
	__asm__ volatile("" : : "r"(p) : "memory");
}

/* Call fn(arg) so many calls deep, and in each of the calls: wherever a segment ends, it is below
 * one of them.  Returns how often it was not true. */
FRAME static int
dive(int depth, bool (*fn)(int), int arg)
{
	volatile int bad = !fn(arg + depth);

	use(&bad);
	if (depth > 0)
		bad += dive(depth - 1, fn, arg);
	return bad;
}

/* The same with other frames. */
FRAME static int
dive2(int depth, bool (*fn)(int), int arg)
{
	volatile int keep[7] = {0};

	use(keep);
	keep[1] = depth;
	keep[0] = !fn(arg + depth);
	if (depth > 0)
		keep[0] += dive2(depth - 1, fn, arg);
	return keep[1] == depth ? keep[0] : 1000;
}

enum { DEPTH = 500 };

/* Test fn around boundaries. */
#define dives(fn, what)                                                                            \
	do {                                                                                       \
		is_int(dive(DEPTH, fn, 1), 0, "%s", what);                                         \
		is_int(dive2(DEPTH, fn, 7), 0, "%s, with other frames", what);                     \
	} while (0)

#endif
