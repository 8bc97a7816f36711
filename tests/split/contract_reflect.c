/* SPDX-License-Identifier: BSD-3-Clause */
/* reflectcall calls a function on a new segment, with its arguments from memory, and returns what that
 * does, wherever the boundaries are. */
#include "runtime.h"

#include "dive.h"

FRAME static uint64_t
seven(uint32_t a, uint32_t b, uint32_t c, uint32_t d, uint32_t e, uint32_t f, uint32_t g)
{
	use(&a);
	return (uint64_t)g << 32 | (a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f);
}

static uintptr_t where;

FRAME static uint32_t
one(uint32_t a)
{
	use(&a);
	where = getg()->stackbase;
	return a + 1;
}

static bool
call(int x)
{
	uint32_t v = (uint32_t)x, frame[] = {v, v + 1, v + 2, v + 3, v + 4, v + 5, v + 6};
	uint64_t want = (uint64_t)(v + 6) << 32 | (21 * v + 2 + 6 + 12 + 20 + 30);

	return reflectcall((void (*)(void))seven, frame, sizeof frame) == want;
}

static bool
small(int x)
{
	uint32_t v[4] = {(uint32_t)x};
	uintptr_t here = getg()->stackbase;

	return (uint32_t)reflectcall((void (*)(void))one, v, sizeof v[0]) == v[0] + 1 &&
	       where != here && getg()->stackbase == here;
}

int
main(void)
{
	dives(call, "seven arguments");
	dives(small, "one, on another segment");
	return done_testing();
}
