/* SPDX-License-Identifier: BSD-3-Clause */
/* mcall comes back with all callee-saved registers intact, FPU ones too. */
#include "machine.h"

#include "../tap.h"

/* Junk in them, with the help of a compiler that must save what it uses. */
static void
back(G *g)
{
	gogo(&g->sched);
}

static void
fn(G *g)
{
	uintptr_t junk[NKEPT] = {0}, out[NKEPT];

	__builtin_memset(junk, 0x5a, sizeof junk);
	callkept(junk, out, (void (*)(void *))(uintptr_t)back, g);
}

static void
call(void *arg)
{
	(void)arg;
	mcall(fn);
}

int
main(void)
{
	uintptr_t in[NKEPT], out[NKEPT];
	uint32_t seed = 12345;
	int bad = 0;

	for (int n = 0; n < 1000; n++) {
		for (int i = 0; i < NKEPT; i++)
			in[i] = random32(&seed);
		callkept(in, out, call, NULL);
		bad += differ(in, out, NKEPT);
	}
	is_int(bad, 0, "%d registers are as they were, 1000 times", NKEPT);
	return done_testing();
}
