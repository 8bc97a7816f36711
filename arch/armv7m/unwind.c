/* SPDX-License-Identifier: BSD-3-Clause */
/* unwind.c -- the registers of what is stopped, for tracebacks (armv7m).  Kept: r7, r11. */
#include "arm/unwind_arm.h"
#include "scs.h"

extern char __data_start[], __ram_end[], arch_resume[];

static bool
isram(uintptr_t a, size_t n)
{
	return a % 4 == 0 && a >= (uintptr_t)__data_start && a <= (uintptr_t)__ram_end - n;
}

/* What the hardware has pushed at sp; it may have pushed a word more to align that (DDI 0403E
 * B1.5.7). */
static bool
hardwareframe(uintptr_t sp, uintptr_t excreturn, Regs *r)
{
	enum { LR = 5, PC, XPSR, PADDED = 1 << 9 };
	const uintptr_t *f = (const uintptr_t *)sp;

	if (!isram(sp, HW_SIZE))
		return false;
	r->pc = arch_codeaddr(f[PC]);
	r->lr = f[LR];
	r->sp = sp + HW_FRAMESIZE(excreturn) + (f[XPSR] & PADDED ? 4 : 0);
	return true;
}

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
	r->kept[0] = f->r4to11[3];
	r->kept[1] = f->r4to11[7];
	return hardwareframe(b->sp, ARCH_EXCRETURN(f), r);
}

/* pc is EXC_RETURN (B1.5.8): bit 2 says which stack has the frame. */
bool
arch_interruptedregs(Regs *r)
{
	enum { EXC_RETURN = 0xffffffe0, PROCESSSTACK = 1 << 2 };
	uintptr_t psp;

	if (r->pc < EXC_RETURN)
		return false;
	__asm__ volatile("mrs %0, psp" : "=r"(psp));
	return hardwareframe(r->pc & PROCESSSTACK ? psp : r->sp, r->pc, r);
}
