/* SPDX-License-Identifier: BSD-3-Clause */
/* unwind_arm.h -- for unwind.c: what a Trap and a core file have is the same on all Arm CPUs. */
#include "arch.h"

void
arch_trapregs(const Trap *t, Regs *r)
{
	*r = (Regs){arch_codeaddr(t->pc), t->sp, t->lr, {t->reg[7], t->reg[11]}};
}

/* Linux has them in the same order, and one more. */
const int8_t arch_corereg[CORE_NREG] = {0, 1,  2,  3,  4,  5,  6,  7,  8,
					9, 10, 11, 12, 13, 14, 15, 16, -1};
