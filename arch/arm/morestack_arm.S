/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * morestack_arm.S -- split stacks on all Arm arches; for their morestack.S, which says how to mask
 * interrupts (MASK, UNMASK; MASKFLAGS, UNMASKFLAGS keep the flags, too) and to move the guard to g's (GUARD).
 *
 * __morestack calls the rest of a function on a new segment.  Its frame, in the old one, is found
 * by r11 meanwhile, which debuggers and tracebacks follow:
 *
 *	from ->		arguments on the stack
 *			lr	of the function: where __morestack returns to
 *			ip	the static chain
 *			r11
 *			r4 r5 r6
 *	r11 ->		r0-r3
 *
 * The runtime's C uses no FPU register, so arguments and results stay there.
 */

#define FRAME_FROM 40

/* Behind the pushes: r11, and .cfi for a debugger. */
.macro	FRAME
	.cfi_def_cfa_offset FRAME_FROM
	.cfi_offset lr, -4
	.cfi_offset r11, -12
	.cfi_offset r6, -16
	.cfi_offset r5, -20
	.cfi_offset r4, -24
	mov	r11, sp
	.cfi_def_cfa_register r11
.endm

/*
 * void __morestack(void)
 * What a function calls, with nothing done yet, that finds too little room.
 *
 *	in	lr two words: the function's frame, its arguments on the stack, in bytes;
 *		behind them it goes on	(sp) ip, its lr
 */
FUNC_NOPREEMPT(__morestack)
	push	{r0-r3, r4, r5, r6, r11}
	FRAME
	MASK	r4
	ldr	r0, [lr, #-1]		/* without the Thumb bit */
	ldr	r1, [lr, #3]
	add	r5, lr, #8
	add	r2, r11, #FRAME_FROM
	bl	runtime_newstack

	mov	sp, r0			/* now on the new segment */
	GUARD	r0, r1, r2
	UNMASK	r4
	ldm	r11, {r0-r3}
	ldr	r12, [r11, #FRAME_FROM - 8]
	blx	r5

	.global	lessstack
	.thumb_func
	.type	lessstack, STT_FUNC
lessstack:
	MASK	r4
	push	{r0-r3}
	add	r0, r11, #FRAME_FROM
	bl	runtime_oldstack
	pop	{r0-r3}			/* what was given back nobody takes before interrupts are on */
	mov	sp, r11			/* back on the old one */
	.cfi_def_cfa_register sp
	GUARD	r5, r6, r12
	UNMASK	r4
	add	sp, sp, #16
	.cfi_def_cfa_offset FRAME_FROM - 16
	pop	{r4, r5, r6, r11}
	.cfi_def_cfa_offset 8
	ldr	lr, [sp, #4]
	add	sp, sp, #8
	.cfi_def_cfa_offset 0
	bx	lr
END(__morestack)

/*
 * uint64_t reflectcall(void (*fn)(void), const void *frame, size_t size)
 * fn with size bytes of arguments, as C lays them out in words, on a new segment.
 *
 *	in	r0 fn	r1 frame	r2 size
 *	out	r0, r1 and d0-d7 as fn returned
 */
FUNC_NOPREEMPT(reflectcall)
	push	{r12, lr}
	push	{r0-r3, r4, r5, r6, r11}
	FRAME
	MASK	r4
	mov	r5, r0
	mov	r6, r2
	mov	r2, r1
	mov	r1, r6
	mov	r0, #0
	bl	runtime_newstack

	mov	sp, r0			/* now on the new segment */
	GUARD	r0, r1, r2
	UNMASK	r4
	cmp	r6, #16
	blo	1f
	pop	{r0-r3}			/* the others are where they are to be */
	blx	r5
	b	lessstackreflect

1:	ldm	sp, {r0-r3}		/* more than there are, perhaps */
	blx	r5

lessstackreflect:
	MASK	r4
	push	{r0, r1}
	ldr	r0, [r11, #4]		/* frame */
	bl	runtime_oldstack
	pop	{r0, r1}
	mov	sp, r11			/* back on the old one */
	.cfi_def_cfa_register sp
	GUARD	r5, r6, r12
	UNMASK	r4
	add	sp, sp, #16
	.cfi_def_cfa_offset FRAME_FROM - 16
	pop	{r4, r5, r6, r11}
	.cfi_def_cfa_offset 8
	add	sp, sp, #4
	.cfi_def_cfa_offset 4
	pop	{pc}
END(reflectcall)

/*
 * Of a function with alloca or an array of no fixed size, whose own frame is found by its frame
 * pointer: sp is to go down by so many bytes, and, when it returns to what it was, to
 * another value.  All registers stay, and the
 * flags.
 *
 *	in	(sp) r0, the bytes or the value	(sp + 8) r0, lr
 */
.macro	MOVESP c
	push	{r0-r3, r4, r12}
	MASKFLAGS r4, r12
	ldr	r1, [sp, #28]		/* what was passed */
	ldr	r3, [sp, #36]
	str	r3, [sp, #24]		/* its lr, and ours, in the order of the pop */
	str	lr, [sp, #28]
	add	r0, sp, #40		/* the function's sp */
	bl	\c
	mov	r1, sp
	subs	r12, r0, #32
	cmp	r12, r1
	bhi	2f
	.rept	4			/* down: from the lowest on */
	ldm	r1!, {r2, r3}
	stm	r12!, {r2, r3}
	.endr
	b	3f
2:	add	r1, r1, #32
	mov	r12, r0
	.rept	4
	ldrd	r2, r3, [r1, #-8]!
	strd	r2, r3, [r12, #-8]!
	.endr
3:	sub	r0, r0, #32
	mov	sp, r0			/* perhaps on another segment */
	GUARD	r0, r1, r2
	UNMASKFLAGS r4
	pop	{r0-r3, r4, r12, lr}
	ldr	pc, [sp], #4
.endm

FUNC_NOPREEMPT(__allocastack)
	.cfi_def_cfa_offset 16
	MOVESP	runtime_allocastack
END(__allocastack)

FUNC_NOPREEMPT(__freestack)
	.cfi_def_cfa_offset 16
	MOVESP	runtime_freestack
END(__freestack)
