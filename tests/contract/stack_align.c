/* SPDX-License-Identifier: BSD-3-Clause */
/* A goroutine begins with an aligned stack, whatever size it was asked for. */
#include "machine.h"

#include "../settle.h"
#include "../tap.h"

static void
nothing(void)
{
}

int
main(void)
{
	static Landing l = {.fv = {landing}, .then = nothing};
	int bad = 0, badclosure = 0, badtop = 0;
	uintptr_t sp;

	for (size_t size = 0; size < 5000; size += 1 + size / 7) {
		G *g;

		go_stack(notesp, &sp, size);
		settle();
		bad += sp % ARCH_STACKALIGN != ENTRYSP;

		g = runtime_newproc(&l.fv, size);
		settle();
		badclosure += l.sp % ARCH_STACKALIGN != ENTRYSP;
		badtop += l.sp > g->stackbase || g->stackbase - l.sp > 2 * ARCH_STACKALIGN ||
			  g->stackbase - g->stackguard < size;
	}
	is_int(bad, 0, "by go_stack");
	is_int(badclosure, 0, "by newproc");
	is_int(badtop, 0, "at the top of at least as many bytes");
	return done_testing();
}
