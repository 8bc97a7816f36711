/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7m).
 * Static assertions in arch.h, cpu.h and runtime.h hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

/* What interrupts and a preemption take of a goroutine's stack: docs/stacks.md. */
#define ARCH_INTERRUPTED (2 * (HW_SIZE + HW_REST + 4))

/* What the hardware pushes of the core registers (DDI 0403E B1.5.6). */
#define HW_R0	0
#define HW_R3	12
#define HW_R12	16
#define HW_LR	20
#define HW_PC	24
#define HW_SIZE 32

#define ARCH_CANARYSIZE 8

#include "gobuf32.h"

/* M */
#define M_G0	  0
#define M_GSIGNAL 4

/* ArchFrame: r4-r11 */
#define FRAME_R4 4

/* ArchCore */
#define CORE_G 0
#define CORE_M 8

/* Trap.reg: r0-r12, sp, lr, pc, xpsr */
#define ARCH_NREG 17
#define TRAP_LR	  32
#define TRAP_REG  36
#define TRAP_SIZE (TRAP_REG + 4 * ARCH_NREG)

/* Core files: e_machine; registers in one, as Linux has them; Thumb */
#define CORE_MACHINE 40
#define CORE_NREG    18
#define CORE_PSR     0x01000000

/* Its macros use what is above. */
#include <mcontext.h>

#endif
