/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gogo.S -- contexts (armv7m, Thumb-2).
 *
 * All of this runs in Thread mode, where sp is PSP.  A goroutine that was switched out
 * by goswitch or mcall has on its stack
 *
 *	sched.sp ->	r4-r11, pc
 *
 * and sched.pc = switchin, which pops it and switches interrupts on; ret, ctxt and lr in
 * sched are 0.  gogo sets sched.pc so when the goroutine begins to run, which saves
 * goswitch a store a time.  A new one has ctxt and lr set (gostartcall) and an empty stack.
 *
 * That frame leaves sp at an odd multiple of 4.  No C runs on it, and an interrupt there
 * is aligned by the hardware (CCR.STKALIGN; DDI 0403E B1.5.7).
 */
#include <gobuf.h>

#include "asm.h"
#include "scs.h"

	.syntax unified
	.thumb

/* CHECKSTACK, OVERFLOWN */
#include "arm/canary_arm.S"

/* SETG, SETGWORDS */
#include "setg.S"

/*
 * void gosave(Gobuf *b)
 * Record where the caller is.
 *
 *	in	r0 b
 *	clobbers r1 r2
 */
FUNC(gosave)
	ldr	r2, =arch_core
	movs	r1, #0
	ldr	r2, [r2, #CORE_G]
	str	sp, [r0, #GOBUF_SP]
	strd	lr, r2, [r0, #GOBUF_PC]
	strd	r1, r1, [r0, #GOBUF_RET]
	str	r1, [r0, #GOBUF_LR]
	bx	lr
END(gosave)

/*
 * void goswitch(G *to, G *from)
 * Leave from, go on with to.  Interrupts masked; on again when it returns.
 *
 *	in	r0 to	r1 from
 */
FUNC(goswitch)
	push	{r4-r11, lr}
	.cfi_def_cfa_offset 36
	.cfi_offset r7, -24
	.cfi_offset r11, -8
	.cfi_offset lr, -4
	str	sp, [r1, #G_SCHED + GOBUF_SP]	/* pc is switchin already */
	CHECKSTACK r1, r2, r3, r12

/* void gorun(G *to)  No return. */
	.global	gorun
	.thumb_func
	.type	gorun, STT_FUNC
gorun:
	.cfi_remember_state
	.cfi_undefined lr
	ldr	r2, [r0, #G_SCHED + GOBUF_LR]
	cbnz	r2, 2f			/* new: it has all that gogo loads */
	SETG	r0, r3, r2, r12
	ldr	sp, [r0, #G_SCHED + GOBUF_SP]	/* now on to's stack */
.Lswitchin:
	.cfi_restore_state
	cpsie	i
	pop	{r4-r11, pc}

2:	.cfi_undefined lr
	adds	r0, #G_SCHED
	b	gogo
	SETGWORDS
	OVERFLOWN r1
	.ltorg
END(goswitch)

/*
 * void gogo(Gobuf *b)
 * Leave this stack and go on where b says.  No return.  Whoever was preempted between its
 * last two instructions would come back through them, and so, again and again, deeper.
 *
 *	in	r0 b
 *	out	r0 b->ret	r12 b->ctxt	lr sp pc from b	 interrupts on
 */
FUNC_NOPREEMPT(gogo)
	.cfi_undefined lr
	ldm	r0, {r1, r2, r3, r4, r12, lr}	/* sp pc g ret ctxt lr */
	SETG	r3, r5, r6, r7

	movs	r5, #0
	ldr	r6, =.Lswitchin + 1
	str	r5, [r0, #GOBUF_SP]
	str	r6, [r3, #G_SCHED + GOBUF_PC]	/* for when g is switched out again */
	strd	r5, r5, [r0, #GOBUF_RET]
	str	r5, [r0, #GOBUF_LR]

	mov	sp, r1			/* now on b's stack */
	mov	r0, r4
	cpsie	i
	bx	r2
	SETGWORDS
	.ltorg
END(gogo)

/*
 * void mcall(void (*fn)(G *))
 * Save the current goroutine and call fn(g) on g0's stack.  fn does not return; mcall
 * does, when somebody gogo's to g->sched.
 *
 *	in	r0 fn
 */
FUNC(mcall)
	ldr	r3, =arch_core
	ldr	r2, [r3, #CORE_M]
	ldr	r1, [r3, #CORE_G]
	ldr	r2, [r2, #M_G0]
	cmp	r1, r2
	beq	runtime_badmcall

	push	{r4-r11, lr}
	.cfi_def_cfa_offset 36
	.cfi_offset r7, -24
	.cfi_offset r11, -8
	.cfi_offset lr, -4
	str	sp, [r1, #G_SCHED + GOBUF_SP]	/* pc is switchin already */
	CHECKSTACK r1, r4, r5, r6

	str	r2, [r3, #CORE_G]
	.cfi_undefined lr
	ldr	sp, [r2, #G_SCHED + GOBUF_SP]	/* now on g0's stack */
	mov	r2, r0
	mov	r0, r1
	blx	r2
	b	runtime_badmcall		/* fn returned */
	OVERFLOWN r1
	.ltorg
END(mcall)

/*
 * uintptr_t asmcgocall(uintptr_t (*fn)(void *), void *arg)
 * fn(arg) on g0's stack, with g0 current; on g0 and in an interrupt handler, on the stack
 * at hand.  The goroutine's sched says where it is, so that a traceback sees through.
 *
 *	in	r0 fn	r1 arg
 *	out	r0 what fn returned
 */
FUNC_NOPREEMPT(asmcgocall)
	ldr	r3, =arch_core
	mov	r12, r0
	ldr	r2, [r3, #CORE_M]
	mov	r0, r1
	ldr	r1, [r3, #CORE_G]
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset lr, -4
	ldrd	r2, r4, [r2, #M_G0]	/* and M_GSIGNAL behind it */
	cmp	r1, r2
	beq	1f			/* on g0 already */
	cmp	r1, r4
	beq	1f			/* in an interrupt: on the main stack */

	mov	r4, r1
	adr	r1, .Lcgoback + 1
	str	sp, [r4, #G_SCHED + GOBUF_SP]
	str	r1, [r4, #G_SCHED + GOBUF_PC]

	str	r2, [r3, #CORE_G]
	ldr	sp, [r2, #G_SCHED + GOBUF_SP]	/* now on g0's stack */
	blx	r12

.Lcgoback:
	ldr	r3, =arch_core
	ldr	r1, =.Lswitchin + 1	/* as gogo left it */
	str	r4, [r3, #CORE_G]
	ldr	sp, [r4, #G_SCHED + GOBUF_SP]	/* back on the goroutine's */
	str	r1, [r4, #G_SCHED + GOBUF_PC]
	pop	{r4, pc}

1:	blx	r12
	pop	{r4, pc}
END(asmcgocall)

/*
 * int go_scope_enter(GoScope *s)
 * Save what a call keeps in s->regs, and make s the innermost scope.  Returns 0, and 1 when
 * a panic was stopped in s.
 *
 *	in	r0 s
 *	out	s->regs: sp, r4-r11, lr
 */
FUNC(go_scope_enter)
	mov	r1, sp
	add	r2, r0, #SCOPE_REGS
	ldr	r3, =arch_core
	ldr	r3, [r3, #CORE_G]
	stm	r2!, {r1, r4-r11, lr}
	ldrd	r1, r2, [r3, #G_SCOPE]		/* and panic */
	str	r0, [r3, #G_SCOPE]
	movs	r3, #0
	stm	r0, {r1, r2, r3}		/* link, panic, n */
	mov	r0, r3
	bx	lr
	.ltorg
END(go_scope_enter)

/*
 * A panic was stopped: return from go_scope_enter again, by gogo.
 *
 *	in	r12 regs	r0 1	sp the scope's
 */
FUNC(arch_scopereturn)
	add	r1, r12, #4
	ldm	r1!, {r4-r11, lr}
	bx	lr
END(arch_scopereturn)

/* arch_callpanicking, gostart, goexit */
#include "arm/calls_arm.S"
