/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mcontext.h -- what a goroutine has besides the core registers: an FPU, and the end of its stack
 * in PSPLIM (armv8m; DDI 0553 B3.21).  An instruction that would take sp below it faults, and so
 * does an exception that finds no room for its frame.  g0 has 0 there, which is no limit.
 */
#ifndef ARCH_NAME
#define ARCH_NAME "armv8m"
#define HASLIMIT

#ifdef __ASSEMBLER__
/* clang-format off */
	.macro	NOLIMIT tmp
	mov	\tmp, #0
	msr	psplim, \tmp
	.endm

	.macro	SETLIMIT g, tmp
	ldr	\tmp, [\g, #G_STACKGUARD]
	msr	psplim, \tmp
	.endm

	.macro	CURRENTLIMIT tmp
	ldr	\tmp, =arch_core
	ldr	\tmp, [\tmp, #CORE_G]
	SETLIMIT \tmp, \tmp
	.endm
/* clang-format on */
#endif

#include "armv7em/mcontext.h"
#endif
