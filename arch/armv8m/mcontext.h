/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mcontext.h -- what a goroutine has besides the core registers: an FPU, and the end of its stack
 * in PSPLIM (armv8m; DDI 0553 B3.21).  An instruction that would take sp below it faults, and so
 * does an exception that finds no room for its frame.  sp is never below it: on the way from one
 * goroutine's stack to another's there is no limit; g0's stack lies below all of theirs, so its own
 * limit is good for them, too.
 */
#ifndef ARCH_NAME
#define ARCH_NAME "armv8m"

#if defined(__ASSEMBLER__) && STACKGUARD == GUARD_LIMIT
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

#ifndef __ASSEMBLER__
/* Of the stack that an exception has pushed on. */
static inline uintptr_t
arch_limit(uintptr_t excreturn)
{
	uintptr_t limit;

	if (excreturn & 4)
		__asm__ volatile("mrs %0, psplim" : "=r"(limit));
	else
		__asm__ volatile("mrs %0, msplim" : "=r"(limit));
	return limit;
}
#define HW_LIMIT(excreturn) arch_limit(excreturn)

/* SFSR (DDI 0553 D1.2), which is clear then: why there was a secure fault. */
static inline uint32_t
arch_sfsr(void)
{
	volatile uint32_t *r = (volatile uint32_t *)0xe000ede4;
	uint32_t why = *r;

	*r = why;
	return why;
}
#define HW_SFSR() arch_sfsr()
#endif

#include "armv7em/mcontext.h"
#endif
