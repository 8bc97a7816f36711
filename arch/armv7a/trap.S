/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trap.S -- exceptions and interrupts (armv7a).
 *
 * Each mode has its own stack pointer (DDI 0406C B1.3.3), set by startup: IRQ mode the
 * interrupt stack; Abort, Undefined, Supervisor and FIQ the trap stack, which they may
 * share, for none of them ever returns.
 */
#include <gobuf.h>

#include "asm.h"

	.syntax unified
	.thumb
	.fpu neon

#define GETG(r) mrc p15, 0, r, c13, c0, 3
#define SETG(r) mcr p15, 0, r, c13, c0, 3
#define GETM(r) mrc p15, 0, r, c13, c0, 2

/* SCTLR.TE is set: exceptions are taken in Thumb state.  VBAR wants 32 bytes. */
	.section .text.vectors, "ax"
	.balign	32
	.global	arch_vectors
arch_vectors:
	b.w	badreset
	b.w	undefined
	b.w	svc
	b.w	prefetchabort
	b.w	dataabort
	b.w	badreset
	b.w	irq
	b.w	fiq
	.size	arch_vectors, . - arch_vectors

/*
 * An interrupt.  Runs in IRQ mode on the interrupt stack, masked from end to end, so
 * SPSR and LR_irq stay as they are.  The handler is C and may use all that a call may
 * clobber, VFP and NEON included, so that is what is saved.  sp is 8-aligned
 * throughout: 24 + 128 + 64 + 8 bytes.
 */
	.section .text.irq, "ax"
	.thumb_func
irq:
	subs	lr, lr, #4		/* preferred return address: B1.8.3 */
	push	{r0-r3, r12, lr}
	vpush	{d16-d31}
	vpush	{d0-d7}
	vmrs	r1, fpscr
	GETG(r0)
	push	{r0, r1}

	GETM(r2)
	ldr	r2, [r2, #M_GSIGNAL]
	SETG(r2)
	bl	board_interrupt

	pop	{r0, r1}
	SETG(r0)
	vmsr	fpscr, r1
	vpop	{d0-d7}
	vpop	{d16-d31}
	clrex				/* the interrupted LDREX must not succeed: A3.4.5 */
	pop	{r0-r3, r12, lr}
	movs	pc, lr			/* with SPSR */

/*
 * Everything else ends in arch_trapreport(which, regs, lr, spsr): none returns.  regs are
 * r0-r12 and, of the interrupted mode, sp and lr.
 */
.macro	ENTRY name which
	.thumb_func
\name:
	sub	sp, sp, #72
	stm	sp, {r0-r12}
	mov	r0, #\which
	b	report
.endm

	.section .text.traps, "ax"
	ENTRY	undefined, 1
	ENTRY	svc, 2
	ENTRY	prefetchabort, 3
	ENTRY	dataabort, 4
	ENTRY	badreset, 5
	ENTRY	fiq, 7

	.thumb_func
report:
	mov	r2, lr
	mrs	r3, spsr
	mov	r1, sp
	add	r6, sp, #52		/* where sp and lr go */

	/* Look at the interrupted mode's sp and lr: go there with interrupts masked, on
	 * no stack.  User mode's are System mode's. */
	mrs	r4, cpsr
	and	r5, r3, #0x1f
	cmp	r5, #0x10
	it	eq
	moveq	r5, #0x1f
	orr	r5, r5, #0xc0
	orr	r5, r5, #0x20		/* stay in Thumb: ignored by msr */
	msr	cpsr_c, r5
	mov	r7, sp
	mov	r8, lr
	msr	cpsr_c, r4
	strd	r7, r8, [r6]

	bl	arch_trapreport
	b	.
