/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * How the frame is left is known at each instruction of the runtime's functions.
 */
#include <chan.h>
#include <go.h>

#include "unwind.h"

#include "../tap.h"

extern const char __text_start[], __text_end[];

/* The places in the function that begins at fn of which nothing is known; constants may lie
 * behind its code. */
static int
unknown(uintptr_t fn)
{
	uintptr_t offset = 0;
	UnwindStep s;
	int n = 0, before = 0;

	for (uintptr_t pc = fn; pc == fn || offset != 0; pc++) {
		if (runtime_unwindstep(pc, &s) == UNWIND_UNKNOWN)
			n++;
		else
			before = n;
		(void)runtime_funcname(pc + 1, &offset);
	}
	return runtime_unwindstep(fn, &s) == UNWIND_UNKNOWN ? n : before;
}

#define IS_KNOWN(fn) is_int(unknown(arch_codeaddr((uintptr_t)fn)), 0, #fn)

int
main(void)
{
	UnwindStep s;

	IS_KNOWN(chan_send);
	IS_KNOWN(chan_recv);
	IS_KNOWN(go_yield);
	IS_KNOWN(go);
	IS_KNOWN(goswitch);
	IS_KNOWN(mcall);
	IS_KNOWN(asmcgocall);
	IS_KNOWN(gosave);
	ok(runtime_unwindstep((uintptr_t)__text_end + 1000, &s) == UNWIND_UNKNOWN,
	   "behind the code nothing is");
	return done_testing();
}
