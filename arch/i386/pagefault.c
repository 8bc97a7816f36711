/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pagefault.c -- STACK=paged: page faults as a task of their own (i386).  Only in such builds.
 *
 * The page that is missing may be the one that the CPU would push the fault's frame on, so all page
 * faults go through a task gate.  The task maps the page and returns to the one that was
 * interrupted (trap.S).  It is masked, never faults itself, and leaves the x87 alone: a switch of tasks
 * sets CR0.TS, so the next x87 instruction is vector 7, which clears that.
 *
 * To be reported a fault has to leave the task: the interrupted one goes on in reportfault then, on
 * the trap stack, with what it had in its registers kept in Segments.
 *
 * An interrupt may be what has pushed there.  It has been acknowledged then, and the CPU does not
 * deliver it again (SDM 3, 6.15); nor do the error code and eip tell.  But interrupts do not nest here: if one
 * is in service though they were on, then it has never begun, and is begun here.
 */
#include "segments.h"

#define EFLAGS_TF UINT32_C(0x00100)
#define EFLAGS_NT UINT32_C(0x04000)
#define EFLAGS_RF UINT32_C(0x10000)

enum { PF_PRESENT = 1, PF_RESERVED = 8 };

/* What the CPU pushes for an interrupt. */
enum { FRAME = 12 };

extern char __trapstack_top[];
extern const char irqvector[];

void arch_pagefaulted(uint32_t code);
void arch_pagefaulttask(void);
void arch_deliver(const char *entry);

static const char *
entryof(uint32_t vector)
{
	return irqvector + (vector - VEC_IRQ) * VECTOR_SIZE;
}

/* Is the page of `at` there, now? */
static bool
haspage(uint32_t at, uint32_t sp)
{
	return mmu_ismapped(at) || runtime_stackfault(at, sp, false);
}

/* Can an interrupt's frame be pushed?  It lies in two pages at most. */
static bool
hasframe(uint32_t sp)
{
	return haspage(sp - FRAME, sp) && haspage(sp - 1, sp);
}

/* Begin the interrupt, as the CPU would have. */
static void
begin(Tss *t, uint32_t vector)
{
	uint32_t *frame = (uint32_t *)(t->esp - FRAME);

	frame[0] = t->eip;
	frame[1] = t->cs;
	frame[2] = t->eflags & ~EFLAGS_RF;
	t->esp -= FRAME;
	t->eip = (uint32_t)entryof(vector);
	t->eflags &= ~(EFLAGS_IF | EFLAGS_TF | EFLAGS_NT | EFLAGS_RF);
}

/* On the trap stack, masked; the interrupted task again. */
static _Noreturn void
reportfault(void)
{
	const Segments *s = arch_segments();
	const Tss *o = &s->faulted;
	Trap t = {.vector = VEC_PAGEFAULT,
		  .code = s->code,
		  .reg = {o->eax, o->ebx, o->ecx, o->edx, o->esi, o->edi, o->ebp, o->esp, o->eip,
			  o->eflags, s->cr2}};

	if (s->vector != 0)
		arch_deliver(entryof(s->vector));
	arch_trapreport(&t);
}

static void
report(Segments *s, uint32_t code, uint32_t cr2, uint32_t vector)
{
	s->faulted = s->tss;
	s->code = code;
	s->cr2 = cr2;
	s->vector = vector;
	s->tss.eip = (uint32_t)reportfault;
	s->tss.esp = (uint32_t)__trapstack_top - 4; /* as if it was called */
	s->tss.eflags = 2;
}

/* In the task.  CR2 first: another fault would change it. */
void
arch_pagefaulted(uint32_t code)
{
	uint32_t cr2, vector = 0;
	Segments *s = arch_segments();
	Tss *t = &s->tss;
	bool on = t->eflags & EFLAGS_IF;

	__asm__ volatile("movl %%cr2, %0" : "=r"(cr2));
	if (on && t->esp - FRAME <= cr2 && cr2 < t->esp)
		vector = board_inservice();
	if ((code & (PF_PRESENT | PF_RESERVED)) ||
	    !runtime_stackfault(cr2, t->esp, on && vector == 0) ||
	    (vector != 0 && !hasframe(t->esp)))
		report(s, code, cr2, vector);
	else if (vector != 0)
		begin(t, vector);
}

void
arch_pagefaultinit(Segments *s)
{
	s->pftss.eip = (uint32_t)arch_pagefaulttask;
	/* So that the error code, which is pushed, is an argument at a multiple of 16. */
	s->pftss.esp = (uint32_t)(s->pfstack + sizeof s->pfstack - 12);
	s->pftss.eflags = 2;
	s->pftss.cs = SEL_CODE;
	s->pftss.ds = s->pftss.es = s->pftss.ss = SEL_DATA;
	s->pftss.gs = SEL_CORE;
	s->pftss.iomap = (uint32_t)sizeof(Tss) << 16;
}
