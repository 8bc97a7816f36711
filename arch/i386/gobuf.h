/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (i386).
 * Static assertions in arch.h, runtime.h and cpu.c hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

/* What interrupts and a preemption take of a goroutine's stack: docs/stacks.md. */
#define ARCH_INTERRUPTED 64

#define ARCH_CANARYSIZE 16

#include "gobuf32.h"

/* GoScope: words in regs */
#define SCOPE_NREG 6

/* ArchM, which %gs:0 is the first byte of */
#define ARCHM_G		 0x00
#define ARCHM_P		 0x04
#define ARCHM_M		 0x08
#define ARCHM_G0STACK	 0x0c
#define ARCHM_IRQSTACK	 0x10
#define ARCHM_TRAPSTACK	 0x14
#define ARCHM_TRAPEAX	 0x18
#define ARCHM_PREEMPT	 0x1c
#define ARCHM_STACKLIMIT 0x30 /* where gcc's -fsplit-stack looks */
#define ARCHM_SIZE	 0x34

/* M */
#define M_G0	  (ARCHM_SIZE + 0)
#define M_GSIGNAL (ARCHM_SIZE + 4)

/* ArchFrame */
#define FRAME_EDI 4
#define FRAME_ESI 8
#define FRAME_EBP 12
#define FRAME_X87 16

/* Trap.reg: eax ebx ecx edx esi edi ebp esp eip eflags cr2 cr3 */
#define ARCH_NREG 12
#define TRAP_LR	  32
#define TRAP_REG  36
#define TRAP_SIZE (TRAP_REG + 4 * ARCH_NREG)

/* STACK=paged: the MMU's page; what a table of pages maps, and its bytes */
#define ARCH_PAGE  4096
#define ARCH_SPAN  0x200000
#define ARCH_TABLE 4096

/* Core files: e_machine; registers in one, as Linux has them */
#define CORE_MACHINE 3
#define CORE_NREG    17

/* The FPU's: NT_FPREGSET, as fnsave stores them */
#define CORE_FPNAME "CORE"
#define CORE_FPTYPE 2
#define CORE_FPSIZE 108
#define CORE_HWCAP  0

/* Vectors: the CPU's exceptions, the 8259s' lines, what the local APIC sends. */
#define VEC_IRQ	  32
#define VEC_LAPIC 48
#define NVEC	  64

/* An entry of trapvector and irqvector in trap.S has this many bytes. */
#define VECTOR_SIZE 16

#endif
