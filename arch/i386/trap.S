/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * trap.S -- exception and interrupt entry (i386).
 *
 * The CPU pushes eflags, cs, eip and for some exceptions an error code on the stack
 * that it finds, a goroutine's perhaps.  Nothing changes rings, so it pushes no esp.
 * A stack that can't take even that is a double fault, which is a task of its own:
 * gdt.c.
 */
#include <gobuf.h>

#include "asm.h"

/*
 * The CPU's exceptions: one entry of VECTOR_SIZE bytes for each.  All look alike
 * behind it:
 *
 *	(esp) vector  error code (or 0)  eip  cs  eflags
 */
	.section .text.trapvector, "ax"
	.global	trapvector
	.balign	VECTOR_SIZE
	.type	trapvector, @function
trapvector:
	.set	vec, 0
	.rept	VEC_IRQ
	.balign	VECTOR_SIZE
	.if	!(vec == 8 || (vec >= 10 && vec <= 14) || vec == 17 || vec == 21 || vec == 29 || \
		vec == 30)
	pushl	$0
	.endif
	pushl	$vec
	jmp	trapentry
	.set	vec, vec + 1
	.endr
	.size	trapvector, . - trapvector

/*
 * Save all registers on the core's trap stack, and call
 * void arch_trapped(const TrapFrame *f)	(cpu.c; no return)
 *
 *	in	(esp) vector  error code  eip  cs  eflags
 */
FUNC(trapentry)
	movl	%eax, %gs:ARCHM_TRAPEAX		/* the stack may have no room */
	movl	%esp, %eax
	movl	%gs:ARCHM_TRAPSTACK, %esp	/* stack switch: to the trap stack */

	/* TrapFrame, from its end. */
	pushl	%ebp
	pushl	%edi
	pushl	%esi
	pushl	%edx
	pushl	%ecx
	pushl	%ebx
	pushl	%gs:ARCHM_TRAPEAX
	pushl	%eax
	movl	%esp, %eax

	cld
	subl	$12, %esp
	pushl	%eax
	call	arch_trapped
	ud2
END(trapentry)

/* Interrupts: one entry for each vector from VEC_IRQ on. */
	.section .text.irqvector, "ax"
	.global	irqvector
	.balign	VECTOR_SIZE
	.type	irqvector, @function
irqvector:
	.rept	NVEC - VEC_IRQ
	.balign	VECTOR_SIZE
	pushl	$vec
	jmp	irqentry
	.set	vec, vec + 1
	.endr
	.size	irqvector, . - irqvector

/*
 * Call void board_interrupt(uintptr_t vector) on the core's interrupt stack, as gsignal,
 * with an x87 of its own; then go on with what was interrupted.  That stack holds 8
 * words of ours.  Interrupts are masked (the gates do that), so nothing nests.
 *
 *	in	(esp) vector  eip  cs  eflags
 *	out	all registers as before
 */
#define ENTRY_VECTOR 16		/* behind four pushes */
#define FRAME_G	     4
#define FRAME_X87    16
#define FRAME_SIZE   (FRAME_X87 + 112)	/* fnsave writes 108; keeps 16 */

FUNC(irqentry)
	pushl	%eax
	pushl	%ecx
	pushl	%edx
	pushl	%ebx
	cld
	movl	%esp, %ebx
	movl	ENTRY_VECTOR(%ebx), %eax
	movl	%gs:ARCHM_IRQSTACK, %esp	/* stack switch: to the interrupt stack */
	subl	$FRAME_SIZE, %esp

	movl	%eax, (%esp)
	movl	%gs:ARCHM_G, %eax
	movl	%eax, FRAME_G(%esp)
	movl	%gs:M_GSIGNAL, %eax
	movl	%eax, %gs:ARCHM_G
	fnsave	FRAME_X87(%esp)			/* and resets it for the handler */
	call	board_interrupt

	frstor	FRAME_X87(%esp)
	movl	FRAME_G(%esp), %eax
	movl	%eax, %gs:ARCHM_G
	movl	%ebx, %esp			/* stack switch: back to the interrupted one */
	popl	%ebx
	popl	%edx
	popl	%ecx
	popl	%eax
	addl	$4, %esp			/* the vector */
	iret
END(irqentry)

	.section .note.GNU-stack, "", @progbits
