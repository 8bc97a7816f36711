/* SPDX-License-Identifier: BSD-3-Clause */
/* asm.h -- how a function begins and ends in assembly, on every arch. */
#ifndef ASM_H
#define ASM_H

/* For tools/unwind.  A function's frame is told by .cfi where a traceback passes. */
	.cfi_sections .debug_frame

/* A section each, so that the linker drops what nothing calls. */
#ifdef __arm__
#define FUNC_KIND .thumb_func
#else
#define FUNC_KIND
#endif

#define FUNC(name)                                                                                 \
	.section .text.name, "ax"; .balign 4; .global name; FUNC_KIND; .type name, STT_FUNC; name: .cfi_startproc

/* The same where no goroutine is preempted: what leaves it half-way between two stacks. */
#define FUNC_NOPREEMPT(name)                                                                       \
	.section .text.nopreempt.name, "ax"; .balign 4; .global name; FUNC_KIND;                   \
	.type name, STT_FUNC; name: .cfi_startproc

#define END(name) .cfi_endproc; .size name, .- name

#endif
