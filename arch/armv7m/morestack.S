/* SPDX-License-Identifier: BSD-3-Clause */
/* morestack.S -- split stacks (armv7m, Thumb-2). */
#include <gobuf.h>

#include "asm.h"
#include "scs.h"

	.syntax unified
	.thumb

.macro	MASK s
	mrs	\s, primask
	cpsid	i
.endm

.macro	UNMASK s
	msr	primask, \s
.endm

/* Both in one: the flags are the upper bits, PRIMASK is the lowest. */
.macro	MASKFLAGS s, a
	mrs	\s, apsr
	mrs	\a, primask
	orr	\s, \s, \a
	cpsid	i
.endm

.macro	UNMASKFLAGS s
	msr	apsr_nzcvq, \s
	msr	primask, \s
.endm

/* The end of the segment that is current now is what the MPU guards: gogo.S. */
.macro	GUARD a, b, c
#if STACKGUARD == GUARD_MPU
	ldr	\a, =arch_core
	ldr	\b, =MPU_RBAR_ADDR
	ldr	\a, [\a, #CORE_G]
	ldr	\c, [\a, #G_STACKGUARD]
	str	\c, [\b]
#endif
.endm

#include "arm/morestack_arm.S"
