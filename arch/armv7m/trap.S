/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trap.S -- exceptions and interrupts (armv7m).
 *
 * Both come in Handler mode, on the main stack.  The hardware has pushed r0-r3, r12, lr,
 * pc and xPSR on the interrupted stack, and clears the exclusive monitor both ways
 * (DDI 0403E A3.4), so there is no CLREX.
 */
#include <gobuf.h>

#include "asm.h"
#include "scs.h"

	.syntax unified
	.thumb

/* COMPARECANARY */
#include "arm/canary_arm.S"

/*
 * An interrupt (also SysTick): board_interrupt(vector) with gsignal current.  All interrupts
 * have one priority, so none comes while one is served, and the main stack, which
 * nothing else uses, is empty and 8-aligned on entry.
 */
FUNC(irqentry)
	.cfi_signal_frame
	ldr	r3, =arch_core
	mrs	r0, ipsr
	ldr	r1, [r3, #CORE_M]
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset lr, -4
	ldr	r4, [r3, #CORE_G]
#if ISCANARY
	mrs	r0, psp			/* what the hardware has pushed may be below the stack */
	ldr	r2, [r4, #G_STACKGUARD]
	sub	r12, r0, #GUARDSIZE
	cmp	r12, r2
	blo	.Lbelow
	COMPARECANARY r2, r0, r12
	mrs	r0, psp
	bne	.Lbelow
	mrs	r0, ipsr
#endif
	ldr	r1, [r1, #M_GSIGNAL]
	str	r1, [r3, #CORE_G]
	bl	board_interrupt

	ldr	r3, =arch_core
#if ISCANARY
	ldr	r0, [r3, #CORE_M]	/* this stack's end */
	ldr	r0, [r0, #M_GSIGNAL]
	ldr	r2, [r0, #G_STACKGUARD]
	COMPARECANARY r2, r1, r12
	bne	.Loverflow
#endif
	str	r4, [r3, #CORE_G]
	pop	{r4, pc}		/* EXC_RETURN */

	.ltorg
END(irqentry)

#if ISCANARY
/* void runtime_stackoverflow(G *g, const Regs *at): pc, sp, lr, r7, r11.  From irqentry, in
 * whose section it is: short branches reach it. */
	.thumb_func
	.type	irqoverflow, STT_FUNC
irqoverflow:
	.cfi_startproc
.Lbelow:
	.cfi_undefined lr
	ldr	r5, [sp, #4]		/* EXC_RETURN */
	ldr	r2, [r0, #HW_PC]
	add	r3, r0, #HW_SIZE
	LONGFRAME r5, r3
	ldr	r6, [r0, #HW_PC + 4]	/* xPSR: a word more, to align sp (B1.5.7)? */
	ldr	r5, [r0, #HW_LR]
	tst	r6, #(1 << 9)
	it	ne
	addne	r3, r3, #4
	mov	r0, r4
	mov	r4, r5
	ldr	sp, =__trapstack_top	/* now on the trap stack */
	sub	sp, sp, #4
	mov	r5, r7
	push	{r2-r5, r11}
	mov	r1, sp
	b	1f
.Loverflow:
	ldr	sp, =__trapstack_top	/* there, too */
	mov	r1, #0
1:	cpsid	i
	bl	runtime_stackoverflow
	.ltorg
END(irqoverflow)
#endif

/*
 * A hard fault.  BKPT AB without a debugger is one: then the semihosting call returns -1,
 * and a flashed image need not know whether somebody listens.  CFSR is 0 there, which
 * also says that the frame is good; but pc need not be, for CFSR does not tell of secure faults.
 */
FUNC(hardfault)
	.cfi_signal_frame
	ldr	r0, =SCB_CFSR_ADDR
	ldr	r1, [r0]
	cbnz	r1, 1f
	tst	lr, #4			/* EXC_RETURN: which stack has the frame (B1.5.8) */
	ite	eq
	mrseq	r2, msp
	mrsne	r2, psp
	ldr	r3, [r2, #HW_PC]
	ldr	r1, =__text_start
	ldr	r12, =__text_end
	cmp	r3, r1
	it	hs
	cmphs	r12, r3
	bls	1f
	ldrh	r1, [r3], #2
	movw	r12, #0xbeab
	cmp	r1, r12
	bne	1f

	mov	r1, #-1
	str	r1, [r2, #HW_R0]
	str	r3, [r2, #HW_PC]
	str	r1, [r0, #SCB_HFSR_ADDR - SCB_CFSR_ADDR]	/* sticky: write 1 to clear */
	bx	lr

1:	b	trapentry
END(hardfault)

/*
 * PendSV: an interrupt handler has called arch_preempt.  void *runtime_preempt(G *g,
 * uintptr_t pc) says where to save the registers that the hardware has not pushed.  Then
 * Thread mode goes on on g0's stack, in runtime_preempted(g), masked.
 */
FUNC(pendsv)
	.cfi_signal_frame
	cpsid	i			/* as runtime_preempt expects it; priorities alone would do */
	ldr	r3, =arch_core
	mrs	r2, psp
	ldr	r0, [r3, #CORE_G]
	ldr	r1, [r2, #HW_PC]
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset lr, -4
	mov	r4, r0
	bl	runtime_preempt
	cbz	r0, 1f

	ldr	r3, =arch_core
	mov	r1, r4			/* g */
	.cfi_remember_state
	pop	{r4, lr}
	.cfi_def_cfa_offset 0
	.cfi_restore lr
	add	r2, r0, #FRAME_R4
	stm	r2!, {r4-r11}
	KEEPREST
	mrs	r4, psp
	ldr	r5, =arch_resume
	mov	r6, #1			/* not as goswitch leaves it */
	str	r4, [r1, #G_SCHED + GOBUF_SP]
	str	r5, [r1, #G_SCHED + GOBUF_PC]
	str	r0, [r1, #G_SCHED + GOBUF_CTXT]
	str	r6, [r1, #G_SCHED + GOBUF_LR]

	ldr	r4, [r3, #CORE_M]
	ldr	r5, =runtime_preempted
	ldr	r4, [r4, #M_G0]
	bic	r5, r5, #1		/* a return address has no Thumb bit (B1.5.8) ... */
	mov	r6, #(1 << 24)		/* ... but xPSR has */
	str	r4, [r3, #CORE_G]
	SETLIMIT r4, r2
	ldr	r4, [r4, #G_SCHED + GOBUF_SP]
	sub	r4, r4, #HW_SIZE
	str	r1, [r4, #HW_R0]
	strd	r5, r6, [r4, #HW_PC]	/* and xPSR */
	msr	psp, r4			/* now on g0's stack */
	bx	lr

1:	.cfi_restore_state
	cpsie	i
	pop	{r4, pc}
END(pendsv)

/*
 * A preempted goroutine goes on, by gogo.  Only an exception's return can do that, for it
 * may have been in an IT block or in the middle of an LDM.
 *
 *	in	r12 its ArchFrame	sp its stack, with what the hardware has pushed
 */
FUNC_NOPREEMPT(arch_resume)
	.cfi_undefined lr
	ldr	r2, =arch_core
	mov	r3, sp
	ldr	r2, [r2, #CORE_M]
	ldr	r2, [r2, #M_G0]
	SETLIMIT r2, r1
	ldr	sp, [r2, #G_SCHED + GOBUF_SP]	/* now on g0's: its own may have no room */
	svc	#0
arch_resumed:
	udf	#0
	.ltorg
END(arch_resume)

/* A supervisor call: arch_resume's, else a trap.  Its registers are looked for where the
 * hardware has pushed them, for by now another handler may have run (B1.5.11). */
FUNC(svcall)
	.cfi_signal_frame
	mrs	r1, psp
	ldr	r2, =arch_resumed
	ldr	r3, [r1, #HW_PC]
	cmp	r2, r3
	bne	trapentry

	ldr	r4, [r1, #HW_R12]
	ldr	r5, [r1, #HW_R3]
	mov	r0, r4
	mov	r6, lr
	.cfi_undefined lr
	bl	runtime_framefree	/* nobody takes it before we return */
	mov	lr, r6
	msr	psp, r5			/* back on the goroutine's stack */
	CURRENTLIMIT r0
	add	r0, r4, #FRAME_R4
	ldm	r0!, {r4-r11}
	LOADREST
	bx	lr
END(svcall)

/*
 * Everything else ends in runtime_trap(arch_trapreport(r4to11, msp, psp, exc_return)).
 *
 * The interrupted stack may be what is broken, so the main stack pointer moves to the
 * trap stack before anything is pushed.  runtime_trap runs in Thread mode, on that stack,
 * with interrupts masked: a fault in a fault handler would lock the core up (B1.5.15), in
 * Thread mode it comes here again.
 */
FUNC(trapentry)
	.cfi_undefined lr
	cpsid	i
	mrs	r1, msp
	mrs	r2, psp
	ldr	r0, =__trapstack_top
	mov	sp, r0			/* now on the trap stack */
	push	{r4-r11}
	FORGETREST r0, r4
	mov	r0, sp
	mov	r3, lr
	bl	arch_trapreport

	/* Return to where nobody was: a frame as the hardware pushes it (B1.5.6). */
	mov	r1, #0			/* lr: no caller */
	ldr	r2, =runtime_trap
	bic	r2, r2, #1		/* a return address has no Thumb bit (B1.5.8) ... */
	mov	r3, #(1 << 24)		/* ... but xPSR has */
	push	{r1-r3}
	sub	sp, sp, #16
	push	{r0}
	ldr	r0, =0xfffffff9		/* EXC_RETURN: Thread mode, main stack */
	bx	r0
END(trapentry)

/*
 * void arch_trapgogo(Gobuf *b)
 * Thread mode is back on the process stack, the main stack is the interrupts' again; gogo(b).
 *
 *	in	r0 b
 */
FUNC(arch_trapgogo)
	.cfi_undefined lr
	ldr	r1, =__irqstack_top
	movs	r2, #2			/* SPSEL */
	msr	control, r2
	isb				/* B1.4.4 */
	msr	msp, r1
	b	gogo
	.ltorg
END(arch_trapgogo)

/* arch_faulted */
#include "arm/faulted_arm.S"
