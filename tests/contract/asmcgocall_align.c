/* SPDX-License-Identifier: BSD-3-Clause */
/* Code that asmcgocall and mcall run on g0 begins with an aligned stack. */
#include "machine.h"

#include "../tap.h"

static uintptr_t mcallsp;

/* fn(arg): notesp with a result. */
static uintptr_t (*const note)(void *) = (uintptr_t(*)(void *))(uintptr_t)notesp;

static uintptr_t
nested(void *sp)
{
	return asmcgocall(note, sp);
}

static void
fn(G *g)
{
	notesp(&mcallsp);
	gogo(&g->sched);
}

int
main(void)
{
	uintptr_t sp = 0;

	asmcgocall(note, &sp);
	is_int(sp % ARCH_STACKALIGN, ENTRYSP, "asmcgocall");
	asmcgocall(nested, &sp);
	is_int(sp % ARCH_STACKALIGN, ENTRYSP, "asmcgocall on g0");
	mcall(fn);
	is_int(mcallsp % ARCH_STACKALIGN, ENTRYSP, "what mcall runs calls with it aligned");
	return done_testing();
}
