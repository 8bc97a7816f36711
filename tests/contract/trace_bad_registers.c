/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A traceback that begins with registers which can't be ends at once, with a note, and goes nowhere
 * but up.
 */
#include <go.h>

#include "runtime.h"

#include "../tap.h"
#include "../trace.h"

static size_t notes;

static void
frame(const Stkframe *f, void *arg)
{
	(void)arg;
	notes += f->note != NULL;
}

static void
ends(const Regs *r, const char *what)
{
	size_t n;

	notes = 0;
	n = gentraceback(r, getg(), 0, NULL, 1000, frame, NULL);
	ok(n == 1 && notes == 1, "%s: %lu frames, %lu notes", what, (unsigned long)n,
	   (unsigned long)notes);
}

/* Its frame is found by a frame pointer. */
FRAME static int
grow(size_t n)
{
	volatile char *p = __builtin_alloca(n);
	Regs r, good;

	p[0] = 1;
	arch_regs(&good);
	is_int(gentraceback(&good, getg(), 0, NULL, 1000, NULL, NULL), 3,
	       "good ones: grow, main, runmain");
	r = good;
	r.kept[0] = 0;
	ends(&r, "a frame pointer of 0");
	r.kept[0] = good.sp - 256;
	ends(&r, "one below sp");
	r.kept[0] = good.kept[0] + 1;
	ends(&r, "one that is odd");
	r.kept[0] = UINTPTR_MAX - 3;
	ends(&r, "one at the end of memory");
	r.kept[0] = getg()->stackbase;
	ends(&r, "one at the end of the stack");
	r = good;
	r.sp = 0;
	ends(&r, "sp 0");
	r.sp = good.sp + 2;
	ends(&r, "one that is odd");
	r.sp = UINTPTR_MAX - 3;
	ends(&r, "one at the end of memory");
	r.sp = getg()->stackguard - 8;
	ends(&r, "one below the stack");
	return p[0];
}

int
main(void)
{
	(void)grow(40);
	return done_testing();
}
