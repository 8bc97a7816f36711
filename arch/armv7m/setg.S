/* SPDX-License-Identifier: BSD-3-Clause */
/* setg.S -- macros for gogo.S: who runs, and what the MPU guards (armv7m, armv7em). */

/* Make g current, and its stack's end what is guarded.  Uses a, b, c; literals 1: are near. */
.macro	SETG g, a, b, c
#if STACKGUARD == GUARD_MPU
	ldrd	\a, \b, 1f
	ldr	\c, [\g, #G_STACKGUARD]
	str	\g, [\a, #CORE_G]
	str	\c, [\b]			/* of region GUARDREGION: mpu.c */
#else
	ldr	\a, 1f
	str	\g, [\a, #CORE_G]
#endif
.endm

.macro	SETGWORDS
	.balign	4
1:	.word	arch_core
#if STACKGUARD == GUARD_MPU
	.word	MPU_RBAR_ADDR
#endif
.endm
