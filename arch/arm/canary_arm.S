/* SPDX-License-Identifier: BSD-3-Clause */
/* canary_arm.S -- the canary at a stack's end, for gogo.S and trap.S. */

/* at is a stack's end: eq if its canary is there.  Uses b and c. */
.macro	COMPARECANARY at, b, c
#if __ARM_ARCH_ISA_THUMB == 1
	ldr	\b, [\at]
	ldr	\c, [\at, #GUARDSIZE - 4]
#else
	ldrd	\b, \c, [\at]
#endif
	add	\b, \c
	cmp	\at, \b
.endm

/* Was the end of g's stack overwritten?  Uses a, b, c.  Nothing where switches are not looked at. */
.macro	CHECKSTACK g, a, b, c
#if STACKGUARD == GUARD_CANARY
	ldr	\a, [\g, #G_STACKGUARD]
	COMPARECANARY \a, \b, \c
	bne	9f
#endif
.endm

/* Where CHECKSTACK goes: g, which is not r0, has stopped as its sched says. */
.macro	OVERFLOWN g
#if STACKGUARD == GUARD_CANARY
9:	.cfi_undefined lr
	cpsid	i
	ldr	r0, =__trapstack_top
	mov	sp, r0			/* now on the trap stack */
	mov	r0, \g
	movs	r1, #0
	bl	runtime_stackoverflow
#endif
.endm
