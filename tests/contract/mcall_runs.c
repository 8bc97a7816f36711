/* SPDX-License-Identifier: BSD-3-Clause */
/* mcall(fn) runs fn(g) on the g0 stack, as g0, with the interrupt mask as it was; a gogo
 * of g->sched makes it return. */
#include "machine.h"

#include "../tap.h"

static struct {
	G *arg, *g;
	uintptr_t sp, savedsp;
	bool masked;
	int calls;
} seen;

static void
fn(G *g)
{
	seen.arg = g;
	seen.g = getg();
	seen.sp = getsp();
	seen.savedsp = g->sched.sp;
	seen.masked = irqmasked();
	seen.calls++;
	gogo(&g->sched);
}

int
main(void)
{
	G *g = getg();
	uintptr_t sp = getsp();

	mcall(fn);
	is_int(seen.calls, 1, "fn has run, and mcall has returned");
	ok(seen.arg == g, "its argument was the goroutine");
	ok(seen.g == getm()->g0, "the current g was g0");
	ok(ong0stack(seen.sp), "its stack was g0's");
	ok(seen.savedsp < sp && sp - seen.savedsp < 1024, "sched.sp was on the goroutine's stack");
	ok(!seen.masked, "interrupts were on, as at the call");
	ok(getg() == g, "the goroutine is current again");

	arch_irqoff();
	mcall(fn);
	is_int(seen.calls, 2, "fn has run again");
	ok(seen.masked, "interrupts were masked, as at the call");
	ok(!irqmasked(), "gogo has switched them on");
	return done_testing();
}
