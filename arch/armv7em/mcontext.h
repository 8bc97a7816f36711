/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mcontext.h -- what a goroutine has besides the core registers: an FPU (armv7em).
 *
 * CONTROL.FPCA says that the goroutine which runs has used it (DDI 0403E B1.4.4): the first
 * instruction for the FPU sets it, and gives FPSCR its default modes.  Who has not used it has
 * nothing there to be saved.  Whoever leaves a goroutine's stack saves what there is and clears
 * FPCA, so that g0 and new goroutines begin without.
 *
 * With FPCA set an exception makes room for s0-s15 and FPSCR in its frame, and stores them there
 * when the FPU is used next (lazily, B1.5.7); bit 4 of EXC_RETURN is 0 then.  s16-s31 are C's
 * to keep.
 */
#ifndef CONTEXT_H
#define CONTEXT_H

#ifndef ARCH_NAME
#define ARCH_NAME "armv7em"
#endif
#define SCOPE_NREG 26

#define FPCCR_ADDR 0xe000ef34
#define HW_REST	   72	    /* bytes more in a long frame: s0-s15, FPSCR, padding */
#define EXC_SHORT  (1 << 4) /* in EXC_RETURN: the frame has none of that */

/* Core files: NT_ARM_VFP, d0-d31 (of which there are 16) and fpscr; what AT_HWCAP tells of it: VFP,
 * VFPv3, VFPv3D16 */
#define CORE_FPNAME "LINUX"
#define CORE_FPTYPE 0x400
#define CORE_FPSIZE (32 * 8 + 4)
#define CORE_HWCAP  (1 << 6 | 1 << 13 | 1 << 14)

#ifdef __ASSEMBLER__
/* clang-format off */
	/* The first VSTM also has s0-s15 stored to the goroutine's frame. */
	.macro	KEEPREST
	str	lr, [r2], #4
	tst	lr, #EXC_SHORT
	bne	8f
	vstm	r2, {s16-s31}
	orr	lr, lr, #EXC_SHORT
8:
	.endm

	.macro	LOADREST
	ldr	lr, [r0], #4
	tst	lr, #EXC_SHORT
	bne	8f
	vldm	r0, {s16-s31}
8:
	.endm

	/* LSPACT: later code would store it to a stack that may be what is broken. */
	.macro	FORGETREST a, b
	ldr	\a, =FPCCR_ADDR
	ldr	\b, [\a]
	bic	\b, \b, #1
	str	\b, [\a]
	.endm

	/* at is behind a short frame: move it behind the one that there is. */
	.macro	LONGFRAME excreturn, at
	tst	\excreturn, #EXC_SHORT
	it	eq
	addeq	\at, \at, #HW_REST
	.endm

#if STACKGUARD != GUARD_LIMIT
	/* sp is about to become another's; clobbers tmp. */
	.macro	NOLIMIT tmp
	.endm
	/* sp has become g's, or, when it is g0, is about to; clobbers tmp. */
	.macro	SETLIMIT g, tmp
	.endm
	.macro	CURRENTLIMIT tmp
	.endm
#endif
/* clang-format on */
#else
typedef struct ArchRest {
	uintptr_t excreturn;
	uint32_t s16to31[16]; /* if excreturn says so */
} ArchRest;

#define HW_FRAMESIZE(excreturn) ((excreturn)&EXC_SHORT ? HW_SIZE : HW_SIZE + HW_REST)

#define ARCH_EXCRETURN(frame) ((frame)->rest.excreturn)

#ifndef HW_LIMIT
#define HW_LIMIT(excreturn) 0
#define HW_SFSR()	    0
#endif

/* CPACR: all may use the FPU (B3.2.20).  Automatic and lazy saving are on after reset, but what
 * was here before us may have had other ideas. */
static inline void
arch_restinit(void)
{
	*(volatile uint32_t *)0xe000ed88 |= UINT32_C(0xf) << 20;
	*(volatile uint32_t *)FPCCR_ADDR = UINT32_C(3) << 30; /* ASPEN, LSPEN */
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}
#endif

#endif
