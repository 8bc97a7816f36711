/* SPDX-License-Identifier: BSD-3-Clause */
/* morestack.S -- split stacks (armv7a, Thumb-2). */
#include <gobuf.h>

#include "asm.h"

	.syntax unified
	.thumb

.macro	MASK s
	mrs	\s, cpsr
	cpsid	i
.endm

.macro	UNMASK s
	msr	cpsr_c, \s
.endm

.macro	MASKFLAGS s, a
	MASK	\s
.endm

.macro	UNMASKFLAGS s
	msr	cpsr_fc, \s
.endm

.macro	GUARD a, b, c
.endm

#include "arm/morestack_arm.S"
