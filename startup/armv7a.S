/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * armv7a.S -- from a loader's jump to crt0, on Cortex-A.
 *
 * Comes in Supervisor, Monitor or Hyp mode, ARM state, MMU and caches off (or on, if a
 * boot loader was sloppy: they are switched off).  Leaves in System mode, Thumb state,
 * interrupts masked, with a stack pointer for each mode.
 */
	.syntax unified
	.arch armv7-a
	.arch_extension virt
	.arch_extension sec

#define MODE_FIQ 0x11
#define MODE_IRQ 0x12
#define MODE_SVC 0x13
#define MODE_ABT 0x17
#define MODE_HYP 0x1a
#define MODE_UND 0x1b
#define MODE_SYS 0x1f
#define MASKED	 0xc0		/* I and F */

	.section .start, "ax"
	.arm
	.global	_start
	.type	_start, %function
_start:
	.cfi_sections .debug_frame
	.cfi_startproc
	.cfi_undefined lr
	/* Hyp mode (some boot ROMs): there is no way to System mode but an exception
	 * return.  The virtual counter's offset is ours to clear: reset leaves it unknown. */
	mrs	r0, cpsr
	and	r1, r0, #0x1f
	cmp	r1, #MODE_HYP
	bne	1f
	mov	r2, #0
	mcrr	p15, 4, r2, r2, c14	/* CNTVOFF */
	adr	r2, 1f
	msr	elr_hyp, r2
	mov	r2, #(MODE_SVC | MASKED)
	msr	spsr_cxsf, r2		/* Hyp mode's own: by this name only */
	eret
1:	cpsid	if, #MODE_SVC

	/* Only core 0 goes on; the others wait until somebody wants them. */
	mrc	p15, 0, r0, c0, c0, 5
	ands	r0, r0, #0xff
2:	wfine
	bne	2b

	/* MMU, caches and branch prediction off: M, C, Z, I. */
	mrc	p15, 0, r0, c1, c0, 0
	bic	r0, r0, #0x5
	bic	r0, r0, #0x1800
	mcr	p15, 0, r0, c1, c0, 0
	isb

	/* A stack for each mode. */
	ldr	r0, =__trapstack_top
	cpsid	if, #MODE_UND
	mov	sp, r0
	cpsid	if, #MODE_ABT
	mov	sp, r0
	cpsid	if, #MODE_FIQ
	mov	sp, r0
	cpsid	if, #MODE_SVC
	mov	sp, r0
	ldr	r0, =__irqstack_top
	cpsid	if, #MODE_IRQ
	mov	sp, r0
	ldr	r0, =__g0stack_top
	cpsid	if, #MODE_SYS
	mov	sp, r0

	mov	r11, #0			/* no frame above */
	ldr	r0, =crt0
	blx	r0
3:	wfi
	b	3b
	.ltorg
	.cfi_endproc
	.size	_start, . - _start
