/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gobuf.h -- offsets and sizes that assembly and debuggers rely on (armv7a).
 * Static assertions in arch.h and runtime.h hold the C structures to them.
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
#define G_STACKGUARD 4 /* where clang's -fsplit-stack looks: TPIDRURO + 4 */
#define G_SCHED	     8

/* M */
#define M_G0	  0
#define M_GSIGNAL 4

/* The closure that go(fn, arg) makes: {gostart, fn, arg} */
#define START_FN  4
#define START_ARG 8

/* Trap.reg: r0-r12, sp, lr, pc, cpsr */
#define ARCH_NREG 17

/* Bytes that a switched-out goroutine has on its stack: r4-r11, lr, d8-d15, pad */
#define ARCH_SWITCHFRAME 104

#endif
