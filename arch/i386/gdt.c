/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gdt.c -- segments (flat, and %gs for the core's own), and the double fault's task.
 *
 * A double fault most often means that the stack could not take an exception.  A
 * task gate is the only way in 32-bit mode to come to another stack by itself: the
 * CPU saves all registers in the old task's segment, and loads those of the new one.
 */
#include "segments.h"

static Segments segments0; /* the boot core's */

typedef struct __attribute__((packed)) Pseudo {
	uint16_t limit;
	uint32_t base;
} Pseudo;

enum {
	CODE = 0x9b, /* present, accessed (so that the CPU never writes it), read */
	DATA = 0x93,
	TSS = 0x89,
	SMALL = 0x4, /* 32-bit, limit in bytes */
	BIG = 0xc,   /* in pages */
};

/* Bytes around esp that an exception's frame lies in. */
enum { NEARSTACK = 64 };

static uint64_t
descriptor(uint32_t base, uint32_t limit, unsigned access, unsigned flags)
{
	uint32_t lo = (limit & 0xffff) | base << 16;
	uint32_t hi = (base >> 16 & 0xff) | (uint32_t)access << 8 | (limit & 0xf0000) |
		      (uint32_t)flags << 20 | (base & 0xff000000);

	return (uint64_t)hi << 32 | lo;
}

Segments *
arch_segments(void)
{
	Pseudo p;

	__asm__ volatile("sgdt %0" : "=m"(p));
	return (Segments *)p.base;
}

/* The task of vector 8.  The CPU has pushed an error code, always 0, where a return
 * address would be.  No return: what was interrupted has no stack. */
static _Noreturn void
doublefault(void)
{
	const Tss *o = &arch_segments()->tss;
	Trap t = {.what = "double fault", .vector = 8, .pc = o->eip, .sp = o->esp};

	__asm__ volatile("clts"); /* a task switch disables the x87 */
	__asm__ volatile("movl %%cr2, %0" : "=r"(t.addr));
	/* A page fault on the way to the first fault's handler. */
	if (t.addr - (t.sp - NEARSTACK) < 2 * NEARSTACK) {
		t.what = "double fault: no stack";
		t.hasaddr = true;
	}
	t.reg[0] = o->eax;
	t.reg[1] = o->ebx;
	t.reg[2] = o->ecx;
	t.reg[3] = o->edx;
	t.reg[4] = o->esi;
	t.reg[5] = o->edi;
	t.reg[6] = o->ebp;
	t.reg[7] = o->esp;
	t.reg[8] = o->eip;
	t.reg[9] = o->eflags;
	t.reg[10] = t.addr;
	t.reg[11] = o->cr3 != 0 ? o->cr3 : arch_segments()->dftss.cr3;
	runtime_trap(&t);
}

static void
load(const Segments *s)
{
	Pseudo p = {sizeof s->gdt - 1, (uint32_t)s->gdt};

	__asm__ volatile("lgdt %0\n\t"
			 "ljmp %1, $1f\n"
			 "1:\tmovl %2, %%ds\n\t"
			 "movl %2, %%es\n\t"
			 "movl %2, %%ss\n\t"
			 "movl %3, %%fs\n\t" /* nobody's */
			 "lldt %w3\n\t"
			 "ltr %w4"
			 :
			 : "m"(p), "i"(SEL_CODE), "r"(SEL_DATA), "r"(0), "r"(SEL_TSS)
			 : "memory");
}

void
arch_gdtinit(void)
{
	Segments *s = &segments0;

	s->gdt[SEL_CODE / 8] = descriptor(0, 0xfffff, CODE, BIG);
	s->gdt[SEL_DATA / 8] = descriptor(0, 0xfffff, DATA, BIG);
	s->gdt[SEL_TSS / 8] = descriptor((uint32_t)&s->tss, sizeof(Tss) - 1, TSS, 0);
	s->gdt[SEL_DFTSS / 8] = descriptor((uint32_t)&s->dftss, sizeof(Tss) - 1, TSS, 0);
	s->tss.iomap = s->dftss.iomap = (uint32_t)sizeof(Tss) << 16;

	s->dftss.eip = (uint32_t)doublefault;
	s->dftss.esp = (uint32_t)(s->dfstack + sizeof s->dfstack);
	s->dftss.eflags = 2; /* the bit that is always 1 */
	s->dftss.cs = SEL_CODE;
	s->dftss.ds = s->dftss.es = s->dftss.ss = SEL_DATA;
	s->dftss.gs = SEL_CORE;
#if STACK == STACK_PAGED
	s->gdt[SEL_PFTSS / 8] = descriptor((uint32_t)&s->pftss, sizeof(Tss) - 1, TSS, 0);
	arch_pagefaultinit(s);
#endif
	load(s);
}

void
arch_gdtcore(ArchM *a)
{
	/* One page is enough for an M. */
	arch_segments()->gdt[SEL_CORE / 8] = descriptor((uint32_t)a, 4095, DATA, SMALL);
	__asm__ volatile("movl %0, %%gs" : : "r"(SEL_CORE) : "memory");
}

void
arch_gdtpaging(void)
{
	Segments *s = arch_segments();
	uint32_t cr3;

	__asm__ volatile("movl %%cr3, %0" : "=r"(cr3));
	s->dftss.cr3 = cr3;
#if STACK == STACK_PAGED
	s->tss.cr3 = s->pftss.cr3 =
		cr3; /* it is loaded when a task goes on, too, but never saved */
#endif
}
