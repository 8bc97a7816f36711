/* SPDX-License-Identifier: BSD-3-Clause */
/* gogo puts sp, ret, ctxt and (on link-register machines) lr into their registers, makes
 * b->g current and jumps to pc with interrupts on. */
#include "machine.h"

#include "../tap.h"

static char stack[2048] __attribute__((aligned(16)));
static Gobuf back;
static G *landedg;
static bool masked;

static void
landed(void)
{
	masked = irqmasked();
	landedg = getg();
	gogo(&back);
}

static Landing there = {.fv = {landing}, .then = landed};

static void
leave(Gobuf *b)
{
	(void)b;
	Gobuf to = {
		.sp = (uintptr_t)stack + sizeof stack - 16 + ENTRYSP,
		.pc = (uintptr_t)landing,
		.g = getg(),
		.ret = 0x12345678,
		.ctxt = &there,
		.lr = 0x87654321,
	};
	arch_irqoff();
	gogo(&to);
}

int
main(void)
{
	savecall(&back, leave);
	is_int(there.ret, 0x12345678, "ret is in the C return register");
	ok(there.then == landed && landedg != NULL, "ctxt is in the context register");
	is_int(there.sp, (uintptr_t)stack + sizeof stack - 16 + ENTRYSP, "sp is in sp");
#ifdef __arm__
	is_int(there.lr, 0x87654321, "lr is in lr");
#else
	ok(true, "lr # SKIP no link register");
#endif
	ok(landedg == getg(), "g is the current one");
	ok(!masked, "interrupts are on");
	return done_testing();
}
