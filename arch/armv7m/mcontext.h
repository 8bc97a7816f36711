/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mcontext.h -- what a goroutine has besides the core registers: nothing (armv7m).  An arch that
 * is built on this one (ARCH_BASE) has another file of this name, and the same words in it.
 */
#ifndef CONTEXT_H
#define CONTEXT_H

#ifndef ARCH_NAME
#define ARCH_NAME "armv7m"
#endif
#define SCOPE_NREG 10
#define HW_REST	   0 /* bytes that the hardware may push besides */

/* Core files: no FPU */
#define CORE_FPSIZE 0
#define CORE_FPNAME ""
#define CORE_FPTYPE 0
#define CORE_HWCAP  0

#ifdef __ASSEMBLER__
/* clang-format off */
	/* In PendSV: the rest of the interrupted goroutine's registers, to r2 on.  lr, EXC_RETURN,
	 * then is good for Thread mode on g0's stack. */
	.macro	KEEPREST
	.endm
	/* The other way, from r0 on.  EXC_RETURN to lr. */
	.macro	LOADREST
	.endm
	/* at is behind a short frame: move it behind the one that there is. */
	.macro	LONGFRAME excreturn, at
	.endm
	/* sp has become g's, or, when it is g0, is about to; clobbers tmp. */
	.macro	SETLIMIT g, tmp
	.endm
	/* psp has become the current goroutine's; clobbers tmp. */
	.macro	CURRENTLIMIT tmp
	.endm
	/* In a trap: what the hardware has put off to push is not wanted.  Clobbers a and b. */
	.macro	FORGETREST a, b
	.endm
/* clang-format on */
#else
typedef struct ArchRest {
} ArchRest;

/* Bytes of the frame that the hardware has pushed, by EXC_RETURN. */
#define HW_FRAMESIZE(excreturn) ((void)(excreturn), HW_SIZE)

/* Below that the stack pointer does not go, by EXC_RETURN; it is there when no frame had room. */
#define HW_LIMIT(excreturn)	0

/* Why there was a secure fault. */
#define HW_SFSR()		0

/* EXC_RETURN of a preempted goroutine. */
#define ARCH_EXCRETURN(frame)	0xfffffffd

static inline void
arch_restinit(void)
{
}
#endif

#endif
