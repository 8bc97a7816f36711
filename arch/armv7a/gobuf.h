/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7a).
 * Static assertions in arch.h and runtime.h hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

/* What interrupts and a preemption take of a goroutine's stack: docs/stacks.md. */
#define ARCH_INTERRUPTED 0

#define ARCH_CANARYSIZE 8

#include "gobuf32.h"

/* GoScope: words in regs */
#define SCOPE_NREG 26

/* ArchM */
#define ARCHM_PREEMPT 0
#define ARCHM_SIZE    4

/* M */
#define M_G0	  (ARCHM_SIZE + 0)
#define M_GSIGNAL (ARCHM_SIZE + 4)

/* ArchFrame */
#define FRAME_R0    4
#define FRAME_R4    20
#define FRAME_R12   52
#define FRAME_LR    56
#define FRAME_PC    60
#define FRAME_CPSR  64
#define FRAME_FPSCR 68
#define FRAME_D0    72

/* Trap.reg: r0-r12, sp, lr, pc, cpsr */
#define ARCH_NREG 17
#define TRAP_LR	  32
#define TRAP_REG  36
#define TRAP_SIZE (TRAP_REG + 4 * ARCH_NREG)

/* STACK=paged: the MMU's page; what a table of pages maps, and its bytes */
#define ARCH_PAGE  4096
#define ARCH_SPAN  0x100000
#define ARCH_TABLE 1024

/* Core files: e_machine; registers in one, as Linux has them; System mode, Thumb */
#define CORE_MACHINE 40
#define CORE_NREG    18
#define CORE_PSR     0x3f

/* The FPU's: NT_ARM_VFP, d0-d31 and fpscr; what AT_HWCAP tells of it: VFP, NEON, VFPv3 */
#define CORE_FPNAME "LINUX"
#define CORE_FPTYPE 0x400
#define CORE_FPSIZE (32 * 8 + 4)
#define CORE_HWCAP  (1 << 6 | 1 << 12 | 1 << 13)

#endif
