/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trap.S -- exceptions and interrupts (armv7a).
 *
 * Each mode has its own stack pointer (DDI 0406C B1.3.3), set by startup: IRQ mode the
 * interrupt stack; Abort, Undefined, Supervisor and FIQ the trap stack, which they may
 * share: if one comes while another is reported, that is not gone on with.
 */
#include <gobuf.h>

#include "asm.h"

	.syntax unified
	.thumb
	.fpu neon

#define GETG(r) mrc p15, 0, r, c13, c0, 3
#define SETG(r) mcr p15, 0, r, c13, c0, 3
#define GETM(r) mrc p15, 0, r, c13, c0, 2

#define MODE_IRQ 0x12
#define MODE_ABT 0x17
#define MODE_SYS 0x1f

/* SVC AB in Thumb: "Semihosting for AArch32 and AArch64", 3. */
#define SVC_SEMIHOST 0xdfab

/* What irq pushes: g, fpscr, d0-d7, d16-d31, r0-r3, r12, pc. */
#define IRQ_G  0
#define IRQ_PC (8 + 64 + 128 + 20)

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
	.cfi_startproc
	.cfi_signal_frame
	subs	lr, lr, #4		/* preferred return address: B1.8.3 */
	push	{r0-r3, r12, lr}
	.cfi_def_cfa_offset 24
	.cfi_offset lr, -4
	vpush	{d16-d31}
	.cfi_def_cfa_offset 152
	vpush	{d0-d7}
	.cfi_def_cfa_offset 216
	vmrs	r1, fpscr
	GETG(r0)
	push	{r0, r1}
	.cfi_def_cfa_offset 224

#if ISCANARY
	ldr	r2, [r0, #G_STACKGUARD]
	ldrd	r3, r12, [r2]
	add	r3, r12
	cmp	r2, r3
	bne	.Loverflow
#endif
	GETM(r2)
	ldr	r2, [r2, #M_GSIGNAL]
	SETG(r2)
	bl	board_interrupt
	GETM(r2)
	ldr	r1, [r2, #ARCHM_PREEMPT]
	cbnz	r1, .Lpreempt

.Lreturn:
	.cfi_remember_state
	pop	{r0, r1}
	.cfi_def_cfa_offset 216
	SETG(r0)
	vmsr	fpscr, r1
	vpop	{d0-d7}
	.cfi_def_cfa_offset 152
	vpop	{d16-d31}
	.cfi_def_cfa_offset 24
	clrex				/* the interrupted LDREX must not succeed: A3.4.5 */
	pop	{r0-r3, r12, lr}
	.cfi_def_cfa_offset 0
	.cfi_restore lr
	movs	pc, lr			/* with SPSR */

#if ISCANARY
/* void runtime_stackoverflow(G *g, const Regs *at): pc, sp, lr, r7, r11 of what was interrupted */
.Loverflow:
	.cfi_restore_state
	.cfi_remember_state
	.cfi_undefined lr
	ldr	r4, [sp, #IRQ_PC]
	cps	#MODE_SYS
	mov	r5, sp
	mov	r6, lr
	ldr	sp, =__trapstack_top	/* now on the trap stack */
	sub	sp, sp, #4
	push	{r4-r7, r11}
	mov	r1, sp
	bl	runtime_stackoverflow
	.ltorg
#endif

/* The handler has asked for it: void *runtime_preempt(G *g, uintptr_t pc) says where. */
.Lpreempt:
	.cfi_restore_state
	mov	r1, #0
	str	r1, [r2, #ARCHM_PREEMPT]
	ldr	r0, [sp, #IRQ_G]
	ldr	r1, [sp, #IRQ_PC]
	bl	runtime_preempt
	cmp	r0, #0
	beq	.Lreturn

	.cfi_undefined lr
	/* All that the interrupt has saved, and what it has left alone. */
	add	r1, r0, #FRAME_R4
	stm	r1, {r4-r11}
	pop	{r4, r5}		/* g, fpscr */
	vpop	{d0-d7}
	vpop	{d16-d31}
	add	r1, r0, #FRAME_D0
	vstm	r1!, {d0-d15}
	vstm	r1, {d16-d31}
	pop	{r6-r11}		/* r0-r3, r12, pc */
	add	r1, r0, #FRAME_R0
	stm	r1, {r6-r9}
	mrs	r1, spsr
	str	r10, [r0, #FRAME_R12]
	str	r11, [r0, #FRAME_PC]
	str	r1, [r0, #FRAME_CPSR]
	str	r5, [r0, #FRAME_FPSCR]
	mov	r1, #0
	vmsr	fpscr, r1		/* its rounding mode is its own */
	clrex

	cps	#MODE_SYS
	ldr	r1, =arch_resume
	mov	r2, #1			/* not as goswitch leaves it */
	str	lr, [r0, #FRAME_LR]
	str	sp, [r4, #G_SCHED + GOBUF_SP]
	str	r1, [r4, #G_SCHED + GOBUF_PC]
	str	r0, [r4, #G_SCHED + GOBUF_CTXT]
	str	r2, [r4, #G_SCHED + GOBUF_LR]

	GETM(r1)
	ldr	r1, [r1, #M_G0]
	SETG(r1)
	ldr	sp, [r1, #G_SCHED + GOBUF_SP]	/* now on g0's stack */
	mov	r0, r4
	bl	runtime_preempted
	.ltorg
	.cfi_endproc

/*
 * A preempted goroutine goes on, by gogo, as if from the interrupt.
 *
 *	in	r12 its ArchFrame	sp its stack
 */
FUNC_NOPREEMPT(arch_resume)
	.cfi_undefined lr
	cpsid	i
	ldr	lr, [r12, #FRAME_LR]
	cps	#MODE_IRQ		/* now on the interrupt stack */
	mov	r4, r12
	mov	r0, r12
	bl	runtime_framefree	/* nobody takes it before interrupts are on */

	ldr	r0, [r4, #FRAME_FPSCR]
	vmsr	fpscr, r0
	add	r0, r4, #FRAME_D0
	vldm	r0!, {d0-d15}
	vldm	r0, {d16-d31}
	ldr	r0, [r4, #FRAME_CPSR]
	msr	spsr_cxsf, r0
	add	lr, r4, #FRAME_R0
	ldm	lr, {r0-r12}
	ldr	lr, [lr, #FRAME_PC - FRAME_R0]
	clrex				/* another's LDREX is not ours */
	movs	pc, lr			/* with SPSR */
END(arch_resume)

/*
 * A supervisor call.  SVC AB comes here when no debugger takes it: then the semihosting call returns
 * -1, and a flashed image need not know whether somebody listens.  There is none of our own.
 */
	.section .text.traps, "ax"
	.thumb_func
svc:
	push	{r1, r2}
	ldrh	r1, [lr, #-2]
	movw	r2, #SVC_SEMIHOST
	cmp	r1, r2
	pop	{r1, r2}
	bne	badsvc
	mov	r0, #-1
	clrex
	movs	pc, lr			/* with SPSR */

/*
 * Everything else ends in arch_trapreport(which, regs, lr, spsr), which does not return.  regs
 * are r0-r12 and, of the interrupted mode, sp and lr.
 */
.macro	ENTRY name which
	.thumb_func
\name:
	sub	sp, sp, #72
	stm	sp, {r0-r12}
	mov	r0, #\which
	b	report
.endm

	ENTRY	undefined, 1
	ENTRY	badsvc, 2
	ENTRY	prefetchabort, 3
#if STACK == STACK_PAGED
	ENTRY	wildabort, 4
#else
	ENTRY	dataabort, 4
#endif
	ENTRY	badreset, 5
	ENTRY	fiq, 7

#if STACK == STACK_PAGED
/* Perhaps it was the first touch of a stack's page; not in Abort mode, for the runtime sees to that. */
	.thumb_func
dataabort:
	push	{r0-r3, r12, lr}
	mrs	r1, spsr
	cps	#MODE_SYS
	mov	r0, sp
	cps	#MODE_ABT
	bl	arch_dataabort
	cmp	r0, #0
	pop	{r0-r3, r12, lr}
	beq	wildabort
	clrex
	subs	pc, lr, #8		/* with SPSR: to the instruction again */
#endif

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

/*
 * void arch_trapgogo(Gobuf *b)
 * Go to System mode, with the masks of asynchronous aborts and of FIQ as the goroutine had
 * them, and gogo(b).
 *
 *	in	r0 b
 */
FUNC(arch_trapgogo)
	.cfi_undefined lr
	ldr	sp, =__trapstack_top	/* empty again */
	mrs	r1, spsr
	and	r1, r1, #0x140		/* A and F; no IT block, little-endian */
	orr	r1, r1, #(0xa0 | MODE_SYS)	/* masked, Thumb */
	msr	spsr_cxsf, r1
	ldr	lr, =gogo
	clrex
	movs	pc, lr			/* with SPSR */
	.ltorg
END(arch_trapgogo)

/*
 * void arch_savefp(void *to)
 *
 *	in	r0 to: d0-d31, fpscr
 */
FUNC(arch_savefp)
	vstm	r0!, {d0-d15}
	vstm	r0!, {d16-d31}
	vmrs	r1, fpscr
	str	r1, [r0]
	bx	lr
END(arch_savefp)

/* arch_faulted */
#include "arm/faulted_arm.S"
