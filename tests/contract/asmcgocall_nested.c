/* SPDX-License-Identifier: BSD-3-Clause */
/* asmcgocall on g0 is a plain call: it nests to any depth and returns each value. */
#include "machine.h"

#include "../tap.h"

enum { DEPTH = 8 };

static uintptr_t sp[DEPTH + 1];
static int badg;

static uintptr_t
down(void *arg)
{
	uintptr_t n = (uintptr_t)arg;

	sp[n] = getsp();
	badg += getg() != getm()->g0;
	if (n == DEPTH)
		return n;
	n = asmcgocall(down, (void *)(n + 1)) * 2 + n;
	badg += getg() != getm()->g0;
	return n;
}

/* What down returns, by a plain call. */
static uintptr_t
want(uintptr_t n)
{
	return n == DEPTH ? n : want(n + 1) * 2 + n;
}

int
main(void)
{
	G *g = getg();
	int bad = 0;

	is_int(asmcgocall(down, NULL), want(0), "values come back through all levels");
	for (int i = 1; i <= DEPTH; i++)
		bad += !(ong0stack(sp[i]) && sp[i] < sp[i - 1]);
	is_int(bad, 0, "each level has its frame below the one before, on g0's stack");
	is_int(badg, 0, "g0 is current on all levels");
	ok(getg() == g, "the goroutine is current again");
	return done_testing();
}
