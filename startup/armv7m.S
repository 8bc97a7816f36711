/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * armv7m.S -- from reset to crt0, on Cortex-M.
 *
 * The core takes MSP and the address of _start from the first two words of the image
 * (ARM DDI 0403E B1.5.5).  Comes in Thread mode, privileged, on MSP, interrupts on but
 * each of them disabled.  Leaves with interrupts masked, on g0's stack by PSP, with the
 * interrupt stack for Handler mode.
 */
#include <map.h>

	.syntax unified
	.thumb

/* VTOR wants the table aligned to its size, rounded up to a power of two (B3.2.5). */
#if NVIC_LINES <= 16
#define ALIGNMENT 128
#elif NVIC_LINES <= 48
#define ALIGNMENT 256
#elif NVIC_LINES <= 112
#define ALIGNMENT 512
#else
#define ALIGNMENT 1024
#endif
	.section .start, "ax"
	.balign	ALIGNMENT
	.global	vectors
	.type	vectors, %object
vectors:
	.word	__irqstack_top
	.word	_start
	.word	trapentry		/* NMI */
	.word	hardfault
	.rept	7			/* other faults; reserved ones, too */
	.word	trapentry
	.endr
	.word	svcall
	.word	trapentry		/* debug monitor */
	.word	trapentry
	.word	pendsv
	.rept	1 + NVIC_LINES		/* SysTick, external interrupts */
	.word	irqentry
	.endr
	.size	vectors, . - vectors

	.section .text._start, "ax"
	.global	_start
	.thumb_func
	.type	_start, %function
_start:
	.cfi_sections .debug_frame
	.cfi_startproc
	.cfi_undefined lr
	cpsid	i
	ldr	r0, =__irqstack_top	/* a debugger that jumps here has not set it */
	msr	msp, r0
	ldr	r0, =__g0stack_top
	msr	psp, r0
	movs	r0, #2			/* SPSEL: Thread mode uses PSP */
	msr	control, r0		/* now on g0's stack ... */
	isb				/* ... for sure (B1.4.4) */

	movs	r7, #0			/* no frame above */
	bl	crt0
1:	wfi
	b	1b
	.cfi_endproc
	.size	_start, . - _start
