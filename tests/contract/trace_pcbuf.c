/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gentraceback leaves out `skip` frames and puts the next ones, `max` at most, into pcbuf.
 */
#include <go.h>

#include "runtime.h"

#include "../tap.h"
#include "../trace.h"

enum { MAX = 8 };

static uintptr_t pcs[MAX];
static size_t all, two, none, third;

static bool
isfunction(uintptr_t pc, int (*fn)(int))
{
	uintptr_t offset;

	(void)runtime_funcname(pc - 1, &offset);
	return pc - 1 - offset == arch_codeaddr((uintptr_t)fn);
}

FRAME static int
inner(int a)
{
	Regs r;

	arch_regs(&r);
	all = gentraceback(&r, getg(), 0, NULL, SIZE_MAX, NULL, NULL);
	none = gentraceback(&r, getg(), 100, NULL, SIZE_MAX, NULL, NULL);
	two = gentraceback(&r, getg(), 1, pcs, 2, NULL, NULL);
	third = pcs[2];
	return a + 1;
}

FRAME static int
middle(int a)
{
	return inner(a) + 1;
}

FRAME static int
outer(int a)
{
	return middle(a) + 1;
}

int
main(void)
{
	(void)outer(1);
	is_int(all, 5, "there are inner, middle, outer, main and runmain");
	is_int(two, 2, "two are asked for");
	ok(isfunction(pcs[0], middle), "the first behind the one that was skipped");
	ok(isfunction(pcs[1], outer), "its caller");
	is_int(third, 0, "no more are written than asked for");
	is_int(none, 0, "all are skipped");
	return done_testing();
}
