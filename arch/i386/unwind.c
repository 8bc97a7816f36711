/* SPDX-License-Identifier: BSD-3-Clause */
/* unwind.c -- the registers of what is stopped, for tracebacks (i386).  Kept: ebp, ebx. */
#include "i386.h"

extern char arch_resume[], __text_start[], __text_end[];

/* Trap.reg */
enum { EBX = 1, EBP = 6 };

void
arch_trapregs(const Trap *t, Regs *r)
{
	*r = (Regs){t->pc, t->sp, 0, {t->reg[EBP], t->reg[EBX]}};
}

/* Between two instructions of arch_irqsave and arch_irqrestore sp is a word lower than the
 * compiler knows.  It makes no such instructions itself; lea behind which pop follows may end in
 * that byte, but only where a frame is found by ebp. */
static void
passflags(Regs *r)
{
	enum { PUSHF = 0x9c, POPF = 0x9d, POP = 0x58, POPMASK = 0xf8 };
	const uint8_t *next = (const uint8_t *)r->pc;

	if (r->pc <= (uintptr_t)__text_start || r->pc >= (uintptr_t)__text_end)
		return;
	if ((next[-1] == PUSHF && (next[0] & POPMASK) == POP) || next[0] == POPF)
		r->sp += sizeof r->sp;
}

/* What irqentry has left at sp: ebx edx ecx eax, the vector, eip cs eflags. */
enum { IRQ_EBX = 0, IRQ_EIP = 5, IRQ_WORDS = 8 };

static bool
preemptedregs(const Gobuf *b, Regs *r)
{
	const uintptr_t *s = (const uintptr_t *)b->sp;
	const ArchFrame *f = b->ctxt;

	if (f == NULL)
		return false;
	r->pc = s[IRQ_EIP];
	r->sp = (uintptr_t)&s[IRQ_WORDS];
	r->kept[0] = f->ebp;
	r->kept[1] = s[IRQ_EBX];
	passflags(r);
	return true;
}

/* asmcgocall has pushed ebp two words below the sp that it says; who goes on at resume has
 * his own on the stack, a new goroutine has none. */
bool
arch_stoppedregs(const Gobuf *b, Regs *r)
{
	const uintptr_t *s = (const uintptr_t *)b->sp;

	r->lr = 0;
	if (b->pc == (uintptr_t)arch_resume)
		return preemptedregs(b, r);
	r->pc = b->pc;
	r->sp = b->sp;
	r->kept[0] = s[-2];
	return true;
}

/* The CPU has pushed its pc where irqentry says that the return address is, and nothing else
 * has changed. */
bool
arch_interruptedregs(Regs *r)
{
	passflags(r);
	return true;
}

/* ebx ecx edx esi edi ebp eax ds es fs gs orig_eax eip cs eflags esp ss */
const int8_t arch_corereg[CORE_NREG] = {1, 2, 3, 4, 5, 6, 0, -1, -1, -1, -1, -1, 8, -1, 9, 7, -1};
