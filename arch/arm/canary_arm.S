/* SPDX-License-Identifier: BSD-3-Clause */
/* canary_arm.S -- the canary at a stack's end, for gogo.S: macros that are nothing without one. */

/* Was the end of g's stack overwritten?  Uses a, b, c. */
.macro	CHECKSTACK g, a, b, c
#if STACKGUARD == GUARD_CANARY
	ldr	\a, [\g, #G_STACKGUARD]
	ldrd	\b, \c, [\a]
	add	\b, \c
	cmp	\a, \b
	bne	9f
#endif
.endm

/* Where CHECKSTACK goes: g has stopped as its sched says. */
.macro	OVERFLOWN g
#if STACKGUARD == GUARD_CANARY
9:	.cfi_undefined lr
	cpsid	i
	ldr	sp, =__trapstack_top	/* now on the trap stack */
	mov	r0, \g
	movs	r1, #0
	bl	runtime_stackoverflow
#endif
.endm
