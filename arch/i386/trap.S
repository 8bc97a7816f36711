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
#if STACK == STACK_PAGED
	.if	vec == 7
	clts				/* a task was switched to: pagefault.c */
	iret
	.endif
#endif
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
	.cfi_undefined eip
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
#define ENTRY_EIP    20
#define IRQ_G	     4
#define IRQ_LIMIT    8
#define IRQ_X87	     16
#define IRQ_SIZE     (IRQ_X87 + 112)	/* fnsave writes 108; keeps 16 */

/* Split stacks: the interrupt stack does not grow.  Uses eax. */
.macro	SAVELIMIT
#if STACK == STACK_SPLIT
	movl	%gs:ARCHM_STACKLIMIT, %eax
	movl	%eax, IRQ_LIMIT(%esp)
	movl	$0, %gs:ARCHM_STACKLIMIT
#endif
.endm

/* What was interrupted is current again.  Uses eax. */
.macro	RESTOREG
	movl	IRQ_G(%esp), %eax
	movl	%eax, %gs:ARCHM_G
#if STACK == STACK_SPLIT
	movl	IRQ_LIMIT(%esp), %eax
	movl	%eax, %gs:ARCHM_STACKLIMIT
#endif
.endm

FUNC(irqentry)
	.cfi_signal_frame
	.cfi_def_cfa_offset 16
	.cfi_offset eip, -12
	pushl	%eax
	.cfi_def_cfa_offset 20
	pushl	%ecx
	.cfi_def_cfa_offset 24
	pushl	%edx
	.cfi_def_cfa_offset 28
	pushl	%ebx
	.cfi_def_cfa_offset 32
	.cfi_offset ebx, -32
	cld
	movl	%esp, %ebx
	.cfi_def_cfa_register ebx
	movl	ENTRY_VECTOR(%ebx), %eax
	movl	%gs:ARCHM_IRQSTACK, %esp	/* stack switch: to the interrupt stack */
	subl	$IRQ_SIZE, %esp

	movl	%eax, (%esp)
	movl	%gs:ARCHM_G, %eax
	movl	%eax, IRQ_G(%esp)
#if ISCANARY
	movl	G_STACKGUARD(%eax), %ecx
	leal	-GUARDSIZE(%ebx), %edx		/* what was pushed may be below the stack */
	cmpl	%ecx, %edx
	jb	arch_irqoverflow
	movl	(%ecx), %edx
	addl	GUARDSIZE-4(%ecx), %edx
	cmpl	%ecx, %edx
	jne	arch_irqoverflow
#endif
	movl	%gs:M_GSIGNAL, %eax
	movl	%eax, %gs:ARCHM_G
	SAVELIMIT
	fnsave	IRQ_X87(%esp)			/* and resets it for the handler */
	call	board_interrupt
	cmpl	$0, %gs:ARCHM_PREEMPT
	jne	irqpreempt

irqreturn:
	frstor	IRQ_X87(%esp)
	RESTOREG
	movl	%ebx, %esp			/* stack switch: back to the interrupted one */
	.cfi_def_cfa_register esp
	popl	%ebx
	.cfi_def_cfa_offset 28
	.cfi_restore ebx
	popl	%edx
	.cfi_def_cfa_offset 24
	popl	%ecx
	.cfi_def_cfa_offset 20
	popl	%eax
	.cfi_def_cfa_offset 16
	addl	$4, %esp			/* the vector */
	.cfi_def_cfa_offset 12
	iret
END(irqentry)

#if ISCANARY
/* void runtime_stackoverflow(G *g, const Regs *at): eip, esp, 0, ebp, ebx of what was interrupted.
 *
 *	in	eax g	ebx its stack, as irqentry has left it
 */
FUNC(arch_irqoverflow)
	.cfi_undefined eip
	movl	%gs:ARCHM_TRAPSTACK, %esp	/* stack switch: to the trap stack */
	leal	32(%ebx), %ecx
	pushl	(%ebx)
	pushl	%ebp
	pushl	$0
	pushl	%ecx
	pushl	ENTRY_EIP(%ebx)
	movl	%esp, %ecx
	subl	$4, %esp
	pushl	%ecx
	pushl	%eax
	call	runtime_stackoverflow
	ud2
END(arch_irqoverflow)
#endif

/* The handler has asked for it: void *runtime_preempt(G *g, uintptr_t pc) says where to
 * save what the stack that was interrupted does not have already. */
FUNC(irqpreempt)
	.cfi_signal_frame
	.cfi_def_cfa ebx, 32
	.cfi_offset eip, -12
	.cfi_offset ebx, -32
	movl	$0, %gs:ARCHM_PREEMPT
	movl	IRQ_G(%esp), %eax
	movl	ENTRY_EIP(%ebx), %edx
	subl	$8, %esp
	pushl	%edx
	pushl	%eax
	call	runtime_preempt
	addl	$16, %esp
	testl	%eax, %eax
	jz	irqreturn

	movl	%edi, FRAME_EDI(%eax)
	movl	%esi, FRAME_ESI(%eax)
	movl	%ebp, FRAME_EBP(%eax)
	frstor	IRQ_X87(%esp)
	fnsave	FRAME_X87(%eax)			/* and resets it: its rounding mode is its own */

	movl	IRQ_G(%esp), %ecx
	movl	%ebx, G_SCHED+GOBUF_SP(%ecx)
	movl	$arch_resume, G_SCHED+GOBUF_PC(%ecx)
	movl	%eax, G_SCHED+GOBUF_CTXT(%ecx)

	movl	%gs:M_G0, %eax
	movl	%eax, %gs:ARCHM_G
	movl	%gs:ARCHM_G0STACK, %esp		/* stack switch: to g0's, from its top */
	subl	$12, %esp
	pushl	%ecx
	call	runtime_preempted
	ud2
END(irqpreempt)

/*
 * A preempted goroutine goes on, by gogo, as if from the interrupt.
 *
 *	in	ecx its ArchFrame	esp its stack, as irqentry has left it
 */
FUNC_NOPREEMPT(arch_resume)
	.cfi_undefined eip
	cli
	movl	%esp, %ebx
	movl	%ecx, %esi
	movl	%gs:ARCHM_IRQSTACK, %esp	/* stack switch: its own may have no room */
	subl	$12, %esp
	pushl	%esi
	call	runtime_framefree		/* nobody takes it before interrupts are on */

	frstor	FRAME_X87(%esi)
	movl	FRAME_EBP(%esi), %ebp
	movl	FRAME_EDI(%esi), %edi
	movl	FRAME_ESI(%esi), %esi
	movl	%ebx, %esp			/* stack switch: to the goroutine's */
	popl	%ebx
	popl	%edx
	popl	%ecx
	popl	%eax
	addl	$4, %esp			/* the vector */
	iret
END(arch_resume)

#if STACK == STACK_PAGED
/*
 * The task of page faults: what interrupts it begins at its first line, and each further one
 * behind the iret, which with NT set returns to the task that was interrupted.
 *
 *	in	(esp) error code
 */
FUNC(arch_pagefaulttask)
	.cfi_undefined eip
1:	call	arch_pagefaulted
	addl	$4, %esp
	iret
	jmp	1b
END(arch_pagefaulttask)

/*
 * void arch_deliver(const char *entry)
 * An interrupt, by its entry in irqvector.  Masked; what is interrupted is this, and is not to be preempted.
 *
 *	in	4(esp) entry
 */
FUNC_NOPREEMPT(arch_deliver)
	movl	4(%esp), %eax
	pushfl
	.cfi_def_cfa_offset 8
	pushl	%cs
	.cfi_def_cfa_offset 12
	call	*%eax			/* pops all three */
	.cfi_def_cfa_offset 4
	ret
END(arch_deliver)
#endif

/*
 * void arch_faulted(void)
 * Nobody comes here: it is a return address, with a Trap at esp.  The nop in front is what a
 * debugger takes for the call.
 */
FUNC(arch_faulting)
	.cfi_signal_frame
	.cfi_def_cfa esp, TRAP_SIZE
	.set	at, TRAP_REG - TRAP_SIZE
	.irp	r, eax, ebx, ecx, edx, esi, edi, ebp, esp, eip, eflags
	.cfi_offset \r, at
	.set	at, at + 4
	.endr
	nop
	.global	arch_faulted
	.type	arch_faulted, @function
arch_faulted:
	ud2
END(arch_faulting)

	.section .note.GNU-stack, "", @progbits
