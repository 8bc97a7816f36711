/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gostartcall on a buf whose lr is set, which would lose a return address, is fatal on
 * link-register machines.
 *
 * @boards virt vexpress-a9 mps2-an385
 * @exit 2
 * @expect ^fatal error: gostartcall: invalid use: lr is set$
 * @expect ^goroutine 1 \[running\]:$
 */
#include "runtime.h"

static void
fn(void)
{
}

int
main(void)
{
	static uintptr_t stack[16];
	Gobuf b = {.sp = (uintptr_t)(stack + 16), .pc = (uintptr_t)fn, .lr = (uintptr_t)fn};

	gostartcall(&b, fn, NULL);
	return 0;
}
