/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trap.S -- exceptions and interrupts (armv6m, 16-bit Thumb): as armv7m's, and in its words.
 *
 * Faults are one, the hard fault, which nothing tells the cause of.
 */
#include <gobuf.h>

#include "asm.h"
#include "scs.h"

	.syntax unified
	.thumb

/* COMPARECANARY */
#include "arm/canary_arm.S"

/* An interrupt: board_interrupt(vector) with gsignal current, on the main stack. */
FUNC(irqentry)
	.cfi_signal_frame
	ldr	r3, =arch_core
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset lr, -4
	ldr	r4, [r3, #CORE_G]
#if ISCANARY
	mrs	r0, psp			/* what the hardware has pushed may be below the stack */
	ldr	r1, [r4, #G_STACKGUARD]
	subs	r0, #GUARDSIZE
	cmp	r0, r1
	blo	.Lbelow
	COMPARECANARY r1, r0, r2
	bne	.Lbelow
#endif
	ldr	r1, [r3, #CORE_M]
	mrs	r0, ipsr
	ldr	r1, [r1, #M_GSIGNAL]
	str	r1, [r3, #CORE_G]
	bl	board_interrupt

	ldr	r3, =arch_core
#if ISCANARY
	ldr	r0, [r3, #CORE_M]	/* this stack's end */
	ldr	r0, [r0, #M_GSIGNAL]
	ldr	r2, [r0, #G_STACKGUARD]
	COMPARECANARY r2, r1, r3
	bne	.Loverflow
	ldr	r3, =arch_core
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
	mrs	r1, psp
	mov	r0, r4
	ldr	r2, [r1, #HW_PC]
	mov	r3, r1
	adds	r3, #HW_SIZE
	ldr	r4, [r1, #HW_PC + 4]
	lsls	r4, r4, #31 - 9		/* xPSR: a word more, to align sp (B1.5.7)? */
	bpl	1f
	adds	r3, #4
1:	ldr	r4, [r1, #HW_LR]
	mov	r5, r7
	mov	r6, r11
	ldr	r1, =__trapstack_top - 4
	mov	sp, r1			/* now on the trap stack */
	push	{r2-r6}
	mov	r1, sp
	b	1f
.Loverflow:
	ldr	r1, =__trapstack_top
	mov	sp, r1			/* there, too */
	movs	r1, #0
1:	cpsid	i
	bl	runtime_stackoverflow
	.ltorg
END(irqoverflow)
#endif

/*
 * A hard fault.  BKPT AB without a debugger is one: then the semihosting call returns -1.  To read
 * what is not there would lock the core up: sp must be in RAM, and pc in the code.
 */
FUNC(hardfault)
	.cfi_signal_frame
	mov	r0, lr
	mrs	r2, msp
	lsls	r0, r0, #29		/* EXC_RETURN: which stack has the frame (B1.5.8) */
	bpl	1f
	mrs	r2, psp
1:	ldr	r0, =__data_start
	cmp	r2, r0
	blo	2f
	ldr	r0, =__ram_end - HW_SIZE
	cmp	r2, r0
	bhi	2f
	ldr	r3, [r2, #HW_PC]
	ldr	r0, =__text_start
	cmp	r3, r0
	blo	2f
	ldr	r0, =__text_end
	cmp	r3, r0
	bhs	2f
	ldrh	r1, [r3]
	ldr	r0, =0xbeab
	cmp	r0, r1
	bne	2f

	movs	r1, #0
	mvns	r1, r1
	adds	r3, #2
	str	r1, [r2, #HW_R0]
	str	r3, [r2, #HW_PC]
	bx	lr

2:	ldr	r0, =trapentry
	bx	r0
	.ltorg
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
	cmp	r0, #0
	beq	1f

	mov	r1, r4			/* g */
	.cfi_remember_state
	pop	{r4}
	pop	{r3}
	.cfi_def_cfa_offset 0
	.cfi_restore lr
	mov	lr, r3
	mov	r2, r0
	adds	r2, #FRAME_R4
	stm	r2!, {r4-r7}
	mov	r4, r8
	mov	r5, r9
	mov	r6, r10
	mov	r7, r11
	stm	r2!, {r4-r7}
	mrs	r4, psp
	ldr	r5, =arch_resume
	movs	r6, #1			/* not as goswitch leaves it */
	str	r4, [r1, #G_SCHED + GOBUF_SP]
	str	r5, [r1, #G_SCHED + GOBUF_PC]
	str	r0, [r1, #G_SCHED + GOBUF_CTXT]
	str	r6, [r1, #G_SCHED + GOBUF_LR]

	ldr	r3, =arch_core
	ldr	r4, [r3, #CORE_M]
	ldr	r5, =runtime_preempted
	ldr	r4, [r4, #M_G0]
	subs	r5, #1			/* a return address has no Thumb bit (B1.5.8) ... */
	lsls	r6, r6, #24		/* ... but xPSR has */
	str	r4, [r3, #CORE_G]
	ldr	r4, [r4, #G_SCHED + GOBUF_SP]
	subs	r4, #HW_SIZE
	str	r1, [r4, #HW_R0]
	str	r5, [r4, #HW_PC]
	str	r6, [r4, #HW_PC + 4]
	msr	psp, r4			/* now on g0's stack */
	bx	lr

1:	.cfi_restore_state
	cpsie	i
	pop	{r4, pc}
	.ltorg
END(pendsv)

/*
 * A preempted goroutine goes on, by gogo.  Only an exception's return can do that, for it
 * may have been in the middle of an LDM.
 *
 *	in	r12 its ArchFrame	sp its stack, with what the hardware has pushed
 */
FUNC_NOPREEMPT(arch_resume)
	.cfi_undefined lr
	ldr	r2, =arch_core
	mov	r3, sp
	ldr	r2, [r2, #CORE_M]
	ldr	r2, [r2, #M_G0]
	ldr	r2, [r2, #G_SCHED + GOBUF_SP]
	mov	sp, r2			/* now on g0's: its own may have no room */
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
	beq	1f
	ldr	r0, =trapentry
	bx	r0

1:	ldr	r4, [r1, #HW_R12]
	ldr	r5, [r1, #HW_R3]
	mov	r0, r4
	mov	r6, lr
	.cfi_undefined lr
	bl	runtime_framefree	/* nobody takes it before we return */
	mov	lr, r6
	msr	psp, r5			/* back on the goroutine's stack */
	adds	r4, #FRAME_R4 + 16
	ldm	r4!, {r0-r3}
	mov	r8, r0
	mov	r9, r1
	mov	r10, r2
	mov	r11, r3
	subs	r4, #32
	ldm	r4, {r4-r7}
	bx	lr
	.ltorg
END(svcall)

/*
 * Everything else ends in runtime_trap(arch_trapreport(kept, msp, psp, exc_return)), on the
 * trap stack: the interrupted one may be what is broken.  It runs in Thread mode, where another
 * fault comes here again, and in Handler mode when a handler was interrupted: this
 * architecture returns to Thread mode from the last active exception only (B1.5.8).
 */
FUNC(trapentry)
	.cfi_undefined lr
	mrs	r3, primask
	cpsid	i
	mrs	r1, msp
	mrs	r2, psp
	ldr	r0, =__trapstack_top
	mov	sp, r0			/* now on the trap stack */
	push	{r3, r4}		/* the second keeps sp aligned */
	sub	sp, sp, #32
	mov	r0, sp
	stm	r0!, {r4-r7}
	mov	r4, r8
	mov	r5, r9
	mov	r6, r10
	mov	r7, r11
	stm	r0!, {r4-r7}
	mov	r0, sp
	mov	r3, lr
	mov	r5, lr
	bl	arch_trapreport

	ldr	r2, =runtime_trap
	lsls	r5, r5, #28		/* EXC_RETURN bit 3: to Thread mode */
	bmi	1f
	blx	r2

	/* Return to where nobody was: a frame as the hardware pushes it (B1.5.6). */
1:	movs	r1, #0			/* lr: no caller */
	subs	r2, #1			/* a return address has no Thumb bit (B1.5.8) ... */
	movs	r3, #1
	lsls	r3, r3, #24		/* ... but xPSR has */
	push	{r1-r3}
	sub	sp, sp, #16
	push	{r0}
	ldr	r0, =0xfffffff9		/* EXC_RETURN: Thread mode, main stack */
	bx	r0
	.ltorg
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
	bl	gogo
	.ltorg
END(arch_trapgogo)

/* arch_faulted */
#include "arm/faulted_arm.S"
