/* SPDX-License-Identifier: BSD-3-Clause */
/* Interrupts are on in the deferred functions that a fault calls, which run on the goroutine's stack,
 * aligned as a call's, and behind the block. */
#include <godefer.h>

#include "machine.h"

#include "../fault.h"
#include "../tap.h"

static bool masked;
static uintptr_t sp;

static void
stop(void *arg)
{
	masked |= irqmasked();
	notesp(&sp);
	(void)go_recover(arg);
}

static __attribute__((noinline, noclone)) void
once(size_t n)
{
	go_scope {
		char *p = __builtin_alloca(n);

		go_defer(stop, NULL);
		__asm__ volatile("" : : "r"(p) : "memory");
		fault_data();
	}
}

int
main(void)
{
	const G *g = getg();

	for (size_t n = 0; n < 64; n += 4) {
		once(n);
		ok(!masked && !irqmasked(), "interrupts are on");
		ok(sp > g->stackguard && sp < g->stackbase, "on its stack");
		is_int(sp % ARCH_STACKALIGN, ENTRYSP, "aligned");
		ok(getg() == g, "with its g");
	}
	return done_testing();
}
