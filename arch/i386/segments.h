/* SPDX-License-Identifier: BSD-3-Clause */
/* segments.h -- a core's segments and tasks: for gdt.c and pagefault.c (i386). */
#ifndef SEGMENTS_H
#define SEGMENTS_H

#include "i386.h"

/* SDM 3, 8.2.1. */
typedef struct Tss {
	uint32_t backlink;
	uint32_t esp0, ss0, esp1, ss1, esp2, ss2;
	uint32_t cr3, eip, eflags, eax, ecx, edx, ebx, esp, ebp, esi, edi;
	uint32_t es, cs, ss, ds, fs, gs, ldt;
	uint32_t iomap; /* in the upper half */
} Tss;

_Static_assert(sizeof(Tss) == 104, "the CPU's");

/* What a core needs of its own.  The GDT comes first: sgdt leads back here. */
typedef struct Segments {
	uint64_t gdt[7];
	Tss tss, dftss;
	char dfstack[2048] __attribute__((aligned(16)));
#if STACK == STACK_PAGED
	Tss pftss;
	char pfstack[4096] __attribute__((aligned(16)));
	Tss faulted; /* what was in tss at a fault that is to be reported */
	uint32_t code, cr2, vector;
#endif
} Segments;

/* This core's. */
Segments *arch_segments(void);

/* pagefault.c: make the task of page faults ready, but for its cr3. */
void arch_pagefaultinit(Segments *s);

#endif
