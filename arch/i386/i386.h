/* SPDX-License-Identifier: BSD-3-Clause */
/* i386.h -- what the files of arch/i386 give each other, and to boards. */
#ifndef I386_H
#define I386_H

#include "arch.h"

/* -- mmu.c ------------------------------------------------------------------- */

/* Page tables with the image and board_regions; paging on. */
void arch_mmuinit(void);

/*
 * Map what of [base, end) is whole pages and not mapped yet; both the image and all
 * that was mapped before stay as they are.  RAM is read-write and not executable.
 * false: page tables are out (then a part is mapped).  Before goroutines run.
 */
bool mmu_map(const ArchRegion *r);

/* Is anything mapped at an address? */
bool mmu_ismapped(uintptr_t at);

/* -- gdt.c, idt.c ------------------------------------------------------------- */

enum {
	SEL_CODE = 0x08,
	SEL_DATA = 0x10,
	SEL_CORE = 0x18,
	SEL_TSS = 0x20,
	SEL_DFTSS = 0x28,
	SEL_PFTSS = 0x30
};

void arch_gdtinit(void);
void arch_gdtcore(ArchM *a); /* let this core's %gs begin at *a */
void arch_gdtpaging(void);   /* paging is on now: the tasks need it, too */
void arch_idtinit(void);

/* -- cpu.c ------------------------------------------------------------------- */

enum { VEC_PAGEFAULT = 14 };

/* An exception, of which vector, code and the registers are told, but for cr3.  On the trap stack,
 * masked. */
_Noreturn void arch_trapreport(Trap *t);

/* -- lapic.c: the local APIC, SDM 3 chapter 11 --------------------------------- */

/* What a lapic_ vector may be: VEC_LAPIC up to VEC_LAPICERROR. */
enum { VEC_LAPICERROR = NVEC - 2, VEC_SPURIOUS = NVEC - 1 };

#define LAPIC_BASE 0xfee00000 /* and 4 KB of it: in board_regions */

/* Enable it, with the 8259s' interrupts let through (virtual wire).  false: the CPU
 * has none. */
bool lapic_init(void);
void lapic_eoi(void);

/* Of what it has sent, the vector that is not over; 0: none. */
unsigned lapic_inservice(void);

/* Send this core that interrupt. */
void lapic_selfipi(unsigned vector);

/* Interrupt with `vector` after `count` of the timer's steps, once; 0: never.  It
 * counts its bus's clock, divided by 16. */
void lapic_timer(unsigned vector, uint32_t count);
uint32_t lapic_timerleft(void);

/* -- Upward: board, its interrupt controllers ----------------------------------- */

/* The vector of an interrupt that this core has acknowledged and that is not over; 0: none.  Masked. */
unsigned board_inservice(void);

#endif
