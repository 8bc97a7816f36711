/* SPDX-License-Identifier: BSD-3-Clause */
/* unwind.c -- the registers of what is stopped, for tracebacks (armv7a).  Kept: r7, r11. */
#include "arm/unwind_arm.h"

extern char arch_resume[];

bool
arch_stoppedregs(const Gobuf *b, Regs *r)
{
	const ArchFrame *f = b->ctxt;

	r->pc = arch_codeaddr(b->pc);
	r->sp = b->sp;
	r->lr = b->lr;
	if (r->pc != arch_codeaddr((uintptr_t)arch_resume))
		return true;
	if (f == NULL)
		return false;
	r->pc = f->pc;
	r->lr = f->lr;
	r->kept[0] = f->r[7];
	r->kept[1] = f->r[11];
	return true;
}

/* irq has pushed pc; sp and lr are System mode's, which all that can be interrupted is in.
 * r0 to r7 are the same in all modes. */
bool
arch_interruptedregs(Regs *r)
{
	register uintptr_t sp __asm__("r2"), lr __asm__("r3");

	__asm__ volatile("mrs r1, cpsr\n\tcpsid i, #0x1f\n\tmov r2, sp\n\tmov r3, lr\n\t"
			 "msr cpsr_c, r1"
			 : "=r"(sp), "=r"(lr)
			 :
			 : "r1");
	r->sp = sp;
	r->lr = lr;
	return true;
}
