/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7a).
 * Static assertions in arch.h and runtime.h hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

#include "gobuf32.h"

/* M */
#define M_G0	  0
#define M_GSIGNAL 4

/* Trap.reg: r0-r12, sp, lr, pc, cpsr */
#define ARCH_NREG 17

#endif
