/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gogo.S -- how one stack is left and another one gone on with (i386).
 *
 * A goroutine that goswitch or mcall left has on its stack, from sched.sp up,
 *
 *	edi  esi  ebx  ebp  return address
 *
 * and sched.pc == resume, which gogo has set when the goroutine began to run: that saves
 * goswitch a store a time.  Everything else (a new goroutine, one that was recovered)
 * has some other pc, and is gone on with by gogo alone.
 *
 * cdecl: arguments on the stack; eax, ecx and edx may be used.  At a call into C the
 * stack is 16-aligned.
 */
#include <gobuf.h>

#include "asm.h"

/* Where the stack of g, which runs now, ends for code that checks that: morestack.S.  Uses r. */
.macro	SETLIMIT g r
#if STACK == STACK_SPLIT
	movl	G_STACKGUARD(\g), \r
	addl	$STACKRESERVE, \r
	movl	\r, %gs:ARCHM_STACKLIMIT
#endif
.endm

/* g0's code has no checks, or goes on in spite of them. */
.macro	NOLIMIT
#if STACK == STACK_SPLIT
	movl	$0, %gs:ARCHM_STACKLIMIT
#endif
.endm

/* Was the end of g's stack overwritten?  Uses a, b. */
.macro	CHECKSTACK g a b
#if STACKGUARD == GUARD_CANARY
	movl	G_STACKGUARD(\g), \a
	movl	(\a), \b
	addl	GUARDSIZE-4(\a), \b
	cmpl	\a, \b
	jne	9f
#endif
.endm

/* Where CHECKSTACK goes: g has stopped as its sched says. */
.macro	OVERFLOWN g
#if STACKGUARD == GUARD_CANARY
9:	.cfi_undefined eip
	cli
	movl	%gs:ARCHM_TRAPSTACK, %esp	/* stack switch: to the trap stack */
	subl	$8, %esp
	pushl	$0
	pushl	\g
	call	runtime_stackoverflow
	ud2
#endif
.endm

/*
 * void gosave(Gobuf *b)
 * Record the caller's sp and pc and the current g in b.
 *
 *	in	4(esp) b
 *	out	b; eax, ecx used
 */
FUNC(gosave)
	movl	4(%esp), %eax
	leal	4(%esp), %ecx
	movl	%ecx, GOBUF_SP(%eax)
	movl	(%esp), %ecx
	movl	%ecx, GOBUF_PC(%eax)
	movl	%gs:ARCHM_G, %ecx
	movl	%ecx, GOBUF_G(%eax)

	xorl	%ecx, %ecx
	movl	%ecx, GOBUF_RET(%eax)
	movl	%ecx, GOBUF_CTXT(%eax)
	movl	%ecx, GOBUF_LR(%eax)
	ret
END(gosave)

/*
 * void arch_savefp(void *to)
 *
 *	in	4(esp) to: 108 bytes
 */
FUNC(arch_savefp)
	movl	4(%esp), %eax
	fnsave	(%eax)				/* and resets it */
	frstor	(%eax)
	ret
END(arch_savefp)

/*
 * void arch_saveregs(uintptr_t reg[ARCH_NREG])
 * What the caller has in its registers when this returns, but for ecx.
 *
 *	in	4(esp) reg
 */
FUNC(arch_saveregs)
	movl	4(%esp), %eax
	movl	%eax, (%eax)
	movl	%ebx, 4(%eax)
	movl	%ecx, 8(%eax)
	movl	%edx, 12(%eax)
	movl	%esi, 16(%eax)
	movl	%edi, 20(%eax)
	movl	%ebp, 24(%eax)
	leal	4(%esp), %ecx
	movl	%ecx, 28(%eax)
	movl	(%esp), %ecx
	movl	%ecx, 32(%eax)
	ret
END(arch_saveregs)

/*
 * void gogo(Gobuf *b)
 * Leave this stack and continue the goroutine that b describes.  No return.
 *
 *	in	4(esp) b
 *	out	eax b->ret	ecx b->ctxt	esp, pc from b; interrupts on
 */
FUNC(gogo)
	.cfi_undefined eip
	movl	4(%esp), %edx
gogoedx:
	movl	GOBUF_G(%edx), %ebx
	movl	%ebx, %gs:ARCHM_G
	SETLIMIT %ebx %ecx
	movl	GOBUF_SP(%edx), %esp		/* stack switch: to b's */
	movl	GOBUF_RET(%edx), %eax
	movl	GOBUF_CTXT(%edx), %ecx

	movl	$0, GOBUF_SP(%edx)
	movl	$0, GOBUF_RET(%edx)
	movl	$0, GOBUF_CTXT(%edx)
	movl	$0, GOBUF_LR(%edx)

	movl	GOBUF_PC(%edx), %edx
	movl	$resume, G_SCHED+GOBUF_PC(%ebx)	/* for when it is switched out again */
	sti					/* holds from the jump's target on */
	jmp	*%edx
END(gogo)

/*
 * void ARCH_FASTCALL goswitch(G *to, G *from)
 * gosave with the callee-saved registers, and gogo, in one.
 *
 *	in	eax to	edx from; interrupts masked
 *	out	of `to`: ebx esi edi ebp esp; interrupts on
 */
FUNC(goswitch)
	pushl	%ebp
	.cfi_def_cfa_offset 8
	.cfi_offset ebp, -8
	pushl	%ebx
	.cfi_def_cfa_offset 12
	.cfi_offset ebx, -12
	pushl	%esi
	.cfi_def_cfa_offset 16
	pushl	%edi
	.cfi_def_cfa_offset 20
	movl	%esp, G_SCHED+GOBUF_SP(%edx)	/* pc is resume already */
	CHECKSTACK %edx %ecx %ebx

/* void ARCH_FASTCALL gorun(G *to)  No return. */
	.global	gorun
	.type	gorun, STT_FUNC
gorun:
	.cfi_remember_state
	.cfi_undefined eip
	cmpl	$resume, G_SCHED+GOBUF_PC(%eax)
	jne	1f				/* new: it has more to load */
	movl	%eax, %gs:ARCHM_G
	SETLIMIT %eax %ecx
	movl	G_SCHED+GOBUF_SP(%eax), %esp	/* stack switch: to `to`'s */
resume:
	.cfi_restore_state
	popl	%edi
	.cfi_def_cfa_offset 16
	popl	%esi
	.cfi_def_cfa_offset 12
	popl	%ebx
	.cfi_def_cfa_offset 8
	.cfi_restore ebx
	popl	%ebp
	.cfi_def_cfa_offset 4
	.cfi_restore ebp
	sti					/* holds from behind the ret on */
	ret

1:	.cfi_undefined eip
	leal	G_SCHED(%eax), %edx
	jmp	gogoedx
	OVERFLOWN %edx
END(goswitch)

/*
 * void mcall(void (*fn)(G *))
 * Save the current goroutine as goswitch does, and call fn(g) on the g0 stack.
 *
 *	in	4(esp) fn
 *	out	no return from here; a gogo of g->sched returns to the caller
 */
FUNC(mcall)
	movl	4(%esp), %ecx
	movl	%gs:ARCHM_G, %eax
	movl	%gs:M_G0, %edx
	cmpl	%eax, %edx
	je	1f

	pushl	%ebp
	.cfi_def_cfa_offset 8
	.cfi_offset ebp, -8
	pushl	%ebx
	.cfi_def_cfa_offset 12
	.cfi_offset ebx, -12
	pushl	%esi
	.cfi_def_cfa_offset 16
	pushl	%edi
	.cfi_def_cfa_offset 20
	movl	%esp, G_SCHED+GOBUF_SP(%eax)	/* pc is resume already */
	CHECKSTACK %eax %ebx %esi

	.cfi_undefined eip
	movl	%edx, %gs:ARCHM_G
	NOLIMIT
	movl	%gs:ARCHM_G0STACK, %esp		/* stack switch: to g0's, from its top */
	subl	$12, %esp
	pushl	%eax
	call	*%ecx
	ud2					/* fn ends in gogo */

	OVERFLOWN %eax
1:	subl	$12, %esp
	call	runtime_badmcall
END(mcall)

/*
 * uintptr_t asmcgocall(uintptr_t (*fn)(void *), void *arg)
 * Call fn(arg) on the g0 stack, with g0 as the current g; on g0 and in an interrupt
 * handler, where that stack is in use, on the stack at hand.
 *
 *	in	4(esp) fn	8(esp) arg
 *	out	eax fn's result
 */
FUNC_NOPREEMPT(asmcgocall)
	pushl	%ebp
	.cfi_def_cfa_offset 8
	.cfi_offset ebp, -8
	movl	%esp, %ebp
	.cfi_def_cfa_register ebp
	pushl	%esi
	movl	12(%ebp), %ecx
	movl	%gs:ARCHM_G, %esi
	movl	%gs:M_G0, %edx
	cmpl	%esi, %edx
	je	1f
	cmpl	%gs:M_GSIGNAL, %esi
	je	1f

	/* A traceback of g goes on with our caller. */
	leal	8(%ebp), %eax
	movl	%eax, G_SCHED+GOBUF_SP(%esi)
	movl	4(%ebp), %eax
	movl	%eax, G_SCHED+GOBUF_PC(%esi)

	movl	%edx, %gs:ARCHM_G
	NOLIMIT
	movl	%gs:ARCHM_G0STACK, %esp		/* stack switch: to g0's, from its top */
	subl	$12, %esp
	pushl	%ecx
	call	*8(%ebp)

	movl	%esi, %gs:ARCHM_G
	SETLIMIT %esi %ecx
	movl	$resume, G_SCHED+GOBUF_PC(%esi)	/* as gogo left it */
	leal	-4(%ebp), %esp			/* stack switch: back to g's */
	popl	%esi
	popl	%ebp
	ret

1:	pushl	%ecx				/* esp was 16n + 4 */
	call	*8(%ebp)
	leal	-4(%ebp), %esp
	popl	%esi
	popl	%ebp
	ret
END(asmcgocall)

/*
 * int GO_API go_scope_enter(GoScope *s)
 * Save what a call keeps in s->regs, and make s the innermost scope.  Returns 0, and 1 when
 * a panic was stopped in s.
 *
 *	in	eax s
 *	out	s->regs: esp ebx esi edi ebp eip
 */
FUNC(go_scope_enter)
	movl	(%esp), %edx
	leal	4(%esp), %ecx
	movl	%ecx, SCOPE_REGS(%eax)
	movl	%ebx, SCOPE_REGS+4(%eax)
	movl	%esi, SCOPE_REGS+8(%eax)
	movl	%edi, SCOPE_REGS+12(%eax)
	movl	%ebp, SCOPE_REGS+16(%eax)
	movl	%edx, SCOPE_REGS+20(%eax)

	movl	%gs:ARCHM_G, %edx
	movl	G_SCOPE(%edx), %ecx
	movl	%ecx, SCOPE_LINK(%eax)
	movl	G_SCOPE+4(%edx), %ecx		/* panic */
	movl	%ecx, SCOPE_LINK+4(%eax)
	movl	%eax, G_SCOPE(%edx)
	movl	$0, SCOPE_N(%eax)
	xorl	%eax, %eax
	ret
END(go_scope_enter)

/*
 * A panic was stopped: return from go_scope_enter again, by gogo.
 *
 *	in	ecx regs	eax 1	esp the scope's
 */
FUNC(arch_scopereturn)
	movl	4(%ecx), %ebx
	movl	8(%ecx), %esi
	movl	12(%ecx), %edi
	movl	16(%ecx), %ebp
	jmp	*20(%ecx)
END(arch_scopereturn)

/*
 * void ARCH_FASTCALL arch_callpanicking(void (*fn)(void *), void *arg, void **cfa)
 * fn(arg), with arg where C and where GO_API have it; *cfa is what fn has as
 * __builtin_dwarf_cfa().
 *
 *	in	eax fn	edx arg	ecx cfa
 */
FUNC(arch_callpanicking)
	subl	$8, %esp
	pushl	%edx
	.cfi_def_cfa_offset 16
	movl	%esp, (%ecx)
	movl	%eax, %ecx
	movl	%edx, %eax
	call	*%ecx
	addl	$12, %esp
	ret
END(arch_callpanicking)

/*
 * void gostart(void)
 * The code of the closure {gostart, fn, arg}: fn(arg).
 *
 *	in	ecx the closure	(esp) goexit
 *	out	returns into goexit
 */
FUNC(gostart)
	.cfi_undefined eip
	subl	$8, %esp
	pushl	START_ARG(%ecx)
	call	*START_FN(%ecx)
	addl	$12, %esp
	ret
END(gostart)

/*
 * void goexit(void)
 * What a goroutine returns into: nothing is left on its stack.
 */
FUNC(goexit)
	.cfi_undefined eip
	call	runtime_goexit1
	ud2
END(goexit)

	.section .note.GNU-stack, "", @progbits
