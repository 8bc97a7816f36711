/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gogo.S -- contexts (armv6m, 16-bit Thumb).
 *
 * All of this runs in Thread mode, where sp is PSP.  A goroutine that was switched out
 * by goswitch or mcall has on its stack
 *
 *	sched.sp ->	r8-r11, r4-r7, pc
 *
 * and sched.pc = switchin, which pops it and switches interrupts on; ret, ctxt and lr in
 * sched are 0.  gogo sets sched.pc so when the goroutine begins to run, which saves
 * goswitch a store a time.  A new one has ctxt and lr set (gostartcall) and an empty stack.
 *
 * Branches that leave a function are BL, also those that do not come back: the others reach
 * 2 KB.
 */
#include <gobuf.h>

#include "asm.h"

	.syntax unified
	.thumb

/* CHECKSTACK, OVERFLOWN */
#include "arm/canary_arm.S"

/* r4-r7 are spoilt. */
.macro	PUSHKEPT
	push	{r4-r7, lr}
	.cfi_def_cfa_offset 20
	.cfi_offset r7, -8
	.cfi_offset lr, -4
	mov	r4, r8
	mov	r5, r9
	mov	r6, r10
	mov	r7, r11
	push	{r4-r7}
	.cfi_def_cfa_offset 36
	.cfi_offset r11, -24
.endm

/*
 * void gosave(Gobuf *b)
 * Record where the caller is.
 *
 *	in	r0 b
 *	clobbers r1 r2
 */
FUNC(gosave)
	ldr	r2, =arch_core
	mov	r1, sp
	ldr	r2, [r2, #CORE_G]
	str	r1, [r0, #GOBUF_SP]
	mov	r1, lr
	str	r2, [r0, #GOBUF_G]
	str	r1, [r0, #GOBUF_PC]
	movs	r1, #0
	str	r1, [r0, #GOBUF_RET]
	str	r1, [r0, #GOBUF_CTXT]
	str	r1, [r0, #GOBUF_LR]
	bx	lr
	.ltorg
END(gosave)

/*
 * void goswitch(G *to, G *from)
 * Leave from, go on with to.  Interrupts masked; on again when it returns.
 *
 *	in	r0 to	r1 from
 */
FUNC(goswitch)
	PUSHKEPT
	mov	r2, sp
	str	r2, [r1, #G_SCHED + GOBUF_SP]	/* pc is switchin already */
	CHECKSTACK r1, r2, r3, r4

/* void gorun(G *to)  No return. */
	.global	gorun
	.thumb_func
	.type	gorun, STT_FUNC
gorun:
	.cfi_remember_state
	.cfi_undefined lr
	ldr	r2, [r0, #G_SCHED + GOBUF_LR]
	cmp	r2, #0
	bne	1f			/* new: it has all that gogo loads */
	ldr	r3, =arch_core
	ldr	r2, [r0, #G_SCHED + GOBUF_SP]
	str	r0, [r3, #CORE_G]
	mov	sp, r2			/* now on to's stack */
.Lswitchin:
	.cfi_restore_state
	cpsie	i
	pop	{r4-r7}
	.cfi_def_cfa_offset 20
	mov	r8, r4
	mov	r9, r5
	mov	r10, r6
	mov	r11, r7
	.cfi_same_value r11
	pop	{r4-r7, pc}

1:	.cfi_undefined lr
	adds	r0, #G_SCHED
	bl	gogo
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
	ldm	r0!, {r1, r2, r3, r4, r5, r6}	/* sp pc g ret ctxt lr */
	subs	r0, #24
	mov	r12, r5
	mov	lr, r6
	ldr	r6, =arch_core
	str	r3, [r6, #CORE_G]

	movs	r5, #0
	ldr	r6, =.Lswitchin + 1
	str	r5, [r0, #GOBUF_SP]
	str	r6, [r3, #G_SCHED + GOBUF_PC]	/* for when g is switched out again */
	str	r5, [r0, #GOBUF_RET]
	str	r5, [r0, #GOBUF_CTXT]
	str	r5, [r0, #GOBUF_LR]

	mov	sp, r1			/* now on b's stack */
	mov	r0, r4
	cpsie	i
	bx	r2
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
	beq	1f

	PUSHKEPT
	mov	r4, sp
	str	r4, [r1, #G_SCHED + GOBUF_SP]	/* pc is switchin already */
	CHECKSTACK r1, r4, r5, r6

	str	r2, [r3, #CORE_G]
	.cfi_undefined lr
	ldr	r4, [r2, #G_SCHED + GOBUF_SP]
	mov	sp, r4			/* now on g0's stack */
	mov	r2, r0
	mov	r0, r1
	blx	r2			/* fn does not return */
1:	bl	runtime_badmcall
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
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset lr, -4
	ldr	r3, =arch_core
	mov	r12, r0
	ldr	r2, [r3, #CORE_M]
	mov	r0, r1
	ldr	r1, [r3, #CORE_G]
	ldr	r4, [r2, #M_GSIGNAL]
	ldr	r2, [r2, #M_G0]
	cmp	r1, r2
	beq	1f			/* on g0 already */
	cmp	r1, r4
	beq	1f			/* in an interrupt: on the main stack */

	mov	r4, r1
	mov	r1, sp
	str	r1, [r4, #G_SCHED + GOBUF_SP]
	ldr	r1, =.Lcgoback + 1
	str	r1, [r4, #G_SCHED + GOBUF_PC]

	str	r2, [r3, #CORE_G]
	ldr	r2, [r2, #G_SCHED + GOBUF_SP]
	mov	sp, r2			/* now on g0's stack */
	blx	r12

.Lcgoback:
	ldr	r3, =arch_core
	ldr	r2, [r4, #G_SCHED + GOBUF_SP]
	str	r4, [r3, #CORE_G]
	mov	sp, r2			/* back on the goroutine's */
	ldr	r2, =.Lswitchin + 1	/* as gogo left it */
	str	r2, [r4, #G_SCHED + GOBUF_PC]
	pop	{r4, pc}

1:	blx	r12
	pop	{r4, pc}
	.ltorg
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
	mov	r2, r0
	adds	r2, #SCOPE_REGS
	mov	r1, sp
	stm	r2!, {r1, r4-r7}
	mov	r1, r8
	mov	r3, r9
	stm	r2!, {r1, r3}
	mov	r1, r10
	mov	r3, r11
	stm	r2!, {r1, r3}
	mov	r1, lr
	str	r1, [r2]
	ldr	r3, =arch_core
	ldr	r3, [r3, #CORE_G]
	ldr	r1, [r3, #G_SCOPE]
	ldr	r2, [r3, #G_SCOPE + 4]		/* panic */
	str	r0, [r3, #G_SCOPE]
	movs	r3, #0
	stm	r0!, {r1, r2, r3}		/* link, panic, n */
	movs	r0, #0
	bx	lr
	.ltorg
END(go_scope_enter)

/*
 * A panic was stopped: return from go_scope_enter again, by gogo.
 *
 *	in	r12 regs	r0 1	sp the scope's
 */
FUNC(arch_scopereturn)
	mov	r1, r12
	adds	r1, #4
	ldm	r1!, {r4-r7}
	ldm	r1!, {r2, r3}
	mov	r8, r2
	mov	r9, r3
	ldm	r1!, {r2, r3}
	mov	r10, r2
	mov	r11, r3
	ldr	r1, [r1]
	bx	r1
END(arch_scopereturn)

/*
 * void arch_callpanicking(void (*fn)(void *), void *arg, void **cfa)
 * fn(arg); *cfa is what fn has as __builtin_dwarf_cfa().
 *
 *	in	r0 fn	r1 arg	r2 cfa
 */
FUNC(arch_callpanicking)
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset r4, -8
	.cfi_offset lr, -4
	mov	r3, sp
	str	r3, [r2]
	mov	r3, r0
	mov	r0, r1
	blx	r3
	pop	{r4, pc}
END(arch_callpanicking)

/*
 * void arch_saveregs(uintptr_t reg[ARCH_NREG])
 * What the caller has in its registers when this returns, but for r1.
 *
 *	in	r0 reg
 */
FUNC(arch_saveregs)
	stm	r0!, {r0-r7}		/* r0: as it is now */
	mov	r1, r8
	str	r1, [r0, #4 * (8 - 8)]
	mov	r1, r9
	str	r1, [r0, #4 * (9 - 8)]
	mov	r1, r10
	str	r1, [r0, #4 * (10 - 8)]
	mov	r1, r11
	str	r1, [r0, #4 * (11 - 8)]
	mov	r1, r12
	str	r1, [r0, #4 * (12 - 8)]
	mov	r1, sp
	str	r1, [r0, #4 * (13 - 8)]
	mov	r1, lr
	str	r1, [r0, #4 * (14 - 8)]
	subs	r1, #1			/* Thumb */
	str	r1, [r0, #4 * (15 - 8)]
	ldr	r1, =CORE_PSR
	str	r1, [r0, #4 * (16 - 8)]
	subs	r0, #4 * 8
	bx	lr
	.ltorg
END(arch_saveregs)

/*
 * void gostart(void)
 * The code of the closure {gostart, fn, arg}: a tail call of fn(arg), which returns
 * into goexit.
 *
 *	in	r12 the closure		lr goexit
 */
FUNC(gostart)
	mov	r1, r12
	ldr	r0, [r1, #START_ARG]
	ldr	r1, [r1, #START_FN]
	bx	r1
END(gostart)

/*
 * void goexit(void)
 * Where a goroutine's function returns to.
 */
FUNC(goexit)
	.cfi_undefined lr
	bl	runtime_goexit1
	udf	#0
END(goexit)

/*
 * int __aeabi_idiv0(int), long long __aeabi_ldiv0(long long)
 * A division by zero, from libgcc's functions (ARM IHI 0043 4.3.2): a panic.
 */
FUNC(__aeabi_idiv0)
	.global	__aeabi_ldiv0
	.thumb_func
	.type	__aeabi_ldiv0, STT_FUNC
__aeabi_ldiv0:
	ldr	r0, =runtime_panicdivide
	bx	r0
	.ltorg
END(__aeabi_idiv0)
