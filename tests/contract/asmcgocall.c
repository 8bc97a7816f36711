/* SPDX-License-Identifier: BSD-3-Clause */
/* asmcgocall(fn, arg) runs fn(arg) on the g0 stack, as g0, and returns its value to the
 * goroutine, with the interrupt mask and callee-saved registers as they were. */
#include "machine.h"

#include "../tap.h"

static struct {
	void *arg;
	G *g;
	uintptr_t sp;
	bool masked;
} seen;

static uintptr_t
fn(void *arg)
{
	seen.arg = arg;
	seen.g = getg();
	seen.sp = getsp();
	seen.masked = irqmasked();
	trash();
	return 0xfeedbeef;
}

static void
call(void *arg)
{
	*(uintptr_t *)arg = asmcgocall(fn, &seen);
}

int
main(void)
{
	uintptr_t in[NKEPT], out[NKEPT], ret = 0;
	uint32_t seed = 4711;
	G *g = getg();

	is_int(asmcgocall(fn, &seen), 0xfeedbeef, "the value comes back");
	ok(seen.arg == &seen, "the argument arrived");
	ok(seen.g == getm()->g0, "the current g was g0");
	ok(ong0stack(seen.sp), "the stack was g0's");
	is_int(seen.sp % 4, 0, "aligned");
	ok(!seen.masked && !irqmasked(), "interrupts were on, and are");
	ok(getg() == g, "the goroutine is current again");

	arch_irqoff();
	asmcgocall(fn, NULL);
	ok(seen.masked && irqmasked(), "interrupts were off, and are");
	arch_irqon();

	for (int i = 0; i < NKEPT; i++)
		in[i] = random32(&seed);
	callkept(in, out, call, &ret);
	is_int(ret, 0xfeedbeef, "the value again");
	is_int(differ(in, out, NKEPT), 0, "callee-saved registers are as they were");
	return done_testing();
}
