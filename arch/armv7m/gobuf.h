/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7m).
 * Static assertions in arch.h, cpu.h and runtime.h hold the C structures to them.
 */
#ifndef GOBUF_H
#define GOBUF_H

/* Gobuf */
#define GOBUF_SP   0
#define GOBUF_PC   4
#define GOBUF_G	   8
#define GOBUF_RET  12
#define GOBUF_CTXT 16
#define GOBUF_LR   20

/* G */
#define G_STACKGUARD 4
#define G_SCHED	     8

/* M */
#define M_G0	  0
#define M_GSIGNAL 4

/* ArchCore */
#define CORE_G 0
#define CORE_M 8

/* The closure that go(fn, arg) makes: {gostart, fn, arg} */
#define START_FN  4
#define START_ARG 8

/* Trap.reg: r0-r12, sp, lr, pc, xpsr */
#define ARCH_NREG 17

/* Bytes that a switched-out goroutine has on its stack: r4-r11, pc */
#define ARCH_SWITCHFRAME 36

#endif
