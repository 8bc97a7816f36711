/* SPDX-License-Identifier: BSD-3-Clause */
/* gobuf32.h -- the offsets that all 32-bit arches share; for their gobuf.h. */
#ifndef GOBUF32_H
#define GOBUF32_H

/* Gobuf */
#define GOBUF_SP   0
#define GOBUF_PC   4
#define GOBUF_G	   8
#define GOBUF_RET  12
#define GOBUF_CTXT 16
#define GOBUF_LR   20

/* G.  clang's -fsplit-stack looks for the limit at TPIDRURO + 4. */
#define G_STACKGUARD 4
#define G_SCHED	     8

/* G, and the panic behind it; GoScope, and the panic behind its link */
#define G_SCOPE	   64
#define SCOPE_LINK 0
#define SCOPE_N	   8
#define SCOPE_REGS 12

/* The closure that go(fn, arg) makes: {gostart, fn, arg} */
#define START_FN  4
#define START_ARG 8

/* STACK: how goroutines come to their stacks. */
#define STACK_FIXED 0 /* of a size that never changes */
#define STACK_PAGED 1 /* windows of address space, whose pages come on first touch */
#define STACK_SPLIT 2 /* segments, which the functions ask for */

/* Split stacks: what a checked function leaves below its frame, for what has no check (in arch.mk);
 * said of arguments of which it is not known how many they are. */
#if STACK != STACK_SPLIT
#define STACKRESERVE 0
#define STACKMAX     0
#endif
#define STACKARGS 0x40000000

/*
 * STACKGUARD: how the end of a stack is guarded.  The lowest GUARDSIZE bytes of it are not for
 * use.  A canary is the first and the last word of them, whose sum is their address: a frame that
 * goes there leaves one of them out perhaps, for its alignment, but not both.
 */
#define GUARD_NONE   0
#define GUARD_TICK   1 /* a canary that is checked at interrupts, and when nobody else is ready */
#define GUARD_CANARY 2 /* ... and at each switch */
#define GUARD_MPU    3 /* no access, by the CPU's protection unit, while the goroutine runs */
#define GUARD_LIMIT  4 /* a limit in the CPU, below which its stack pointer does not go */
#define GUARD_PAGE   5 /* windows: pages that are not mapped; others: a canary, looked at in C */
#if STACKGUARD == GUARD_MPU
#define GUARDSIZE 32
#elif STACKGUARD == GUARD_NONE || STACKGUARD == GUARD_LIMIT
#define GUARDSIZE 0
#else
#define GUARDSIZE ARCH_CANARYSIZE
#endif
#define ISCANARY (STACKGUARD == GUARD_TICK || STACKGUARD == GUARD_CANARY)

#endif
