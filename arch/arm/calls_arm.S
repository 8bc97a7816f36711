/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * calls_arm.S -- the calls of a goroutine's own functions, and what compiled code calls, the
 * same on all Arm arches: the end of their gogo.S, which has told the assembler what it assembles
 * for.
 */

/*
 * void arch_callpanicking(void (*fn)(void *), void *arg, void **cfa)
 * fn(arg); *cfa is what fn has as __builtin_dwarf_cfa().
 *
 *	in	r0 fn	r1 arg	r2 cfa
 */
FUNC(arch_callpanicking)
	push	{r4, lr}
	.cfi_def_cfa_offset 8
	.cfi_offset r4, -8
	.cfi_offset lr, -4
	str	sp, [r2]
	mov	r3, r0
	mov	r0, r1
	blx	r3
	pop	{r4, pc}
END(arch_callpanicking)

/*
 * void arch_saveregs(uintptr_t reg[ARCH_NREG])
 * What the caller has in its registers when this returns, but for r1.
 *
 *	in	r0 reg
 */
FUNC(arch_saveregs)
	stm	r0, {r0-r12}
	bic	r1, lr, #1
	str	sp, [r0, #4 * 13]
	str	lr, [r0, #4 * 14]
	str	r1, [r0, #4 * 15]
	mov	r1, #CORE_PSR
	str	r1, [r0, #4 * 16]
	bx	lr
END(arch_saveregs)

/*
 * void gostart(void)
 * The code of the closure {gostart, fn, arg}: a tail call of fn(arg), which returns
 * into goexit.
 *
 *	in	r12 the closure		lr goexit
 */
FUNC(gostart)
	ldr	r0, [r12, #START_ARG]
	ldr	pc, [r12, #START_FN]
END(gostart)

/*
 * void goexit(void)
 * Where a goroutine's function returns to.
 */
FUNC(goexit)
	.cfi_undefined lr
	bl	runtime_goexit1
	udf	#0
END(goexit)

/*
 * int __aeabi_idiv0(int), long long __aeabi_ldiv0(long long)
 * A division by zero, from libgcc's functions (ARM IHI 0043 4.3.2): a panic.
 */
FUNC(__aeabi_idiv0)
	.global	__aeabi_ldiv0
	.thumb_func
	.type	__aeabi_ldiv0, STT_FUNC
__aeabi_ldiv0:
	b	runtime_panicdivide
END(__aeabi_idiv0)
