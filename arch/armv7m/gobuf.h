/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7m).
 * Static assertions in arch.h, cpu.h and runtime.h hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

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

/* Its macros use what is above. */
#include <mcontext.h>

#endif
