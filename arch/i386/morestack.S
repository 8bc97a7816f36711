/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * morestack.S -- split stacks (i386): what code calls that gcc has compiled with -fsplit-stack.
 *
 * It compares esp with %gs:0x30, the limit.  When there is too little room:
 *
 *		pushl	$arguments on the stack, in bytes
 *		pushl	$frame
 *		call	__morestack
 *		ret				(ret $n)
 *	2:	... the function ...
 *
 * __morestack calls 2 on a new segment.  Its frame, in the old one, is found by ebp meanwhile, by which
 * variadic functions find their arguments, too:
 *
 *	from ->	20	arguments
 *		16	return address of the function
 *		12	arguments, bytes
 *		8	frame
 *		4	return address: the ret
 *	ebp ->	0	ebp
 *		-4	eax edx ecx ebx esi
 *
 * The runtime's C does not touch the x87, so results stay there.
 */
#include <gobuf.h>

#include "asm.h"

/* Of the goroutine that is current.  Uses r. */
.macro	SETLIMIT r
	movl	%gs:ARCHM_G, \r
	movl	G_STACKGUARD(\r), \r
	addl	$STACKRESERVE, \r
	movl	\r, %gs:ARCHM_STACKLIMIT
.endm

/*
 * void __morestack(void)
 *
 *	in	(esp) see above		eax edx ecx arguments in registers, the static chain
 *	out	eax edx st0 as the function returned; all that a call keeps
 */
FUNC_NOPREEMPT(__morestack)
	pushl	%ebp
	movl	%esp, %ebp
	.cfi_def_cfa ebp, 20		/* as if the function's caller had called us */
	.cfi_offset eip, -4
	.cfi_offset ebp, -20
	pushl	%eax
	pushl	%edx
	pushl	%ecx
	pushl	%ebx
	.cfi_offset ebx, -36
	pushl	%esi
	pushfl
	popl	%esi
	cli

	movl	8(%ebp), %eax
	movl	12(%ebp), %edx
	leal	20(%ebp), %ecx
	call	runtime_newstack

	movl	%eax, %esp			/* stack switch: to the new segment */
	SETLIMIT %ecx
	movl	4(%ebp), %ebx
	incl	%ebx				/* behind ret, C3 */
	cmpb	$0xc3, -1(%ebx)
	je	1f
	addl	$2, %ebx			/* ret $n, C2 n n */
1:	pushl	%esi
	popfl
	movl	-4(%ebp), %eax
	movl	-8(%ebp), %edx
	movl	-12(%ebp), %ecx
	call	*%ebx

	.global	lessstack
	.type	lessstack, STT_FUNC
lessstack:
	cli
	movl	%eax, -4(%ebp)
	movl	%edx, -8(%ebp)
	leal	20(%ebp), %eax
	call	runtime_oldstack

	leal	-20(%ebp), %esp			/* stack switch: back to the old one */
	SETLIMIT %ecx
	pushl	%esi
	popfl
	popl	%esi
	popl	%ebx
	popl	%ecx
	popl	%edx
	popl	%eax
	popl	%ebp
	ret	$8				/* to the ret */
END(__morestack)

/*
 * uint64_t reflectcall(void (*fn)(void), const void *frame, size_t size)
 * fn with size bytes of arguments, as they lie on the stack, on a new segment.
 *
 *	in	4(esp) fn	8(esp) frame	12(esp) size
 *	out	eax edx st0 as fn returned
 */
FUNC_NOPREEMPT(reflectcall)
	pushl	%ebp
	movl	%esp, %ebp
	.cfi_def_cfa ebp, 8
	.cfi_offset ebp, -8
	pushl	%ebx
	.cfi_offset ebx, -12
	pushl	%esi
	pushfl
	popl	%esi
	cli

	xorl	%eax, %eax
	movl	16(%ebp), %edx
	movl	12(%ebp), %ecx
	call	runtime_newstack

	movl	%eax, %esp			/* stack switch: to the new segment */
	SETLIMIT %ecx
	pushl	%esi
	popfl
	call	*8(%ebp)

	cli
	movl	%eax, %ebx
	pushl	%edx
	movl	12(%ebp), %eax
	call	runtime_oldstack
	popl	%edx
	movl	%ebx, %eax

	leal	-8(%ebp), %esp			/* stack switch: back to the old one */
	SETLIMIT %ecx
	pushl	%esi
	popfl
	popl	%esi
	popl	%ebx
	popl	%ebp
	ret
END(reflectcall)

/*
 * void *__morestack_allocate_stack_space(size_t n)
 * Memory for alloca where the segment has no room: arch.h's runtime_allocablock(n, where).
 */
FUNC(__morestack_allocate_stack_space)
	movl	4(%esp), %eax
	leal	4(%esp), %edx
	subl	$4, %esp
	.cfi_def_cfa_offset 8
	pushl	%edx
	.cfi_def_cfa_offset 12
	pushl	%eax
	.cfi_def_cfa_offset 16
	call	runtime_allocablock
	addl	$12, %esp
	.cfi_def_cfa_offset 4
	ret
END(__morestack_allocate_stack_space)

	.section .note.GNU-stack, "", @progbits
