/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nvic.c -- the interrupt controller of ARMv7-M (DDI 0403E B3.4).  Line n is external
 * interrupt n; SYSTICK_IRQ, behind the last of them, is SysTick.  All lines have one
 * priority: an interrupt is never interrupted, but by a fault.
 */
#include "board.h"
#include "devices.h"
#include "map.h"
#include "scs.h"

enum { ICSR_PENDSTSET = 1 << 26, CSR_TICKINT = 1 << 1 };

/* In the middle: every implementation has the top bit, and faults stay above. */
#define PRIORITY UINT32_C(0x80808080)

void
nvic_init(void)
{
	for (unsigned i = 0; i < (NVIC_LINES + 31) / 32; i++) {
		NVIC_ICER(i) = UINT32_MAX;
		NVIC_ICPR(i) = UINT32_MAX;
	}
	for (unsigned i = 0; i < (NVIC_LINES + 3) / 4; i++)
		NVIC_IPR(i) = PRIORITY;
	SCB_SHPR3 = PRIORITY & 0xffff0000; /* SysTick, PendSV */
}

bool
intc_enable(unsigned irq, bool on)
{
	uint32_t bit = UINT32_C(1) << irq % 32;

	if (irq == SYSTICK_IRQ)
		SYST_CSR = on ? SYST_CSR | CSR_TICKINT : SYST_CSR & ~(uint32_t)CSR_TICKINT;
	else if (irq >= NVIC_LINES)
		return false;
	else if (on)
		NVIC_ISER(irq / 32) = bit;
	else
		NVIC_ICER(irq / 32) = bit;
	/* No interrupt from a line that the caller takes for masked (A3.7.3). */
	__asm__ volatile("dsb\n\tisb" : : : "memory");
	return true;
}

bool
board_irqraise(unsigned irq)
{
	if (irq == SYSTICK_IRQ)
		SCB_ICSR = ICSR_PENDSTSET;
	else if (irq < NVIC_LINES)
		NVIC_ISPR(irq / 32) = UINT32_C(1) << irq % 32;
	else
		return false;
	/* With interrupts on, it comes before we return. */
	__asm__ volatile("dsb\n\tisb" : : : "memory");
	return true;
}

void
board_interrupt(uintptr_t vector)
{
	irq_handle(vector == EXC_SYSTICK ? SYSTICK_IRQ : (unsigned)vector - EXC_EXTERNAL);
	/* What the handler wrote to its device may still lie in the write buffer (DDI 0337H 3.5):
	 * the return would find a level up, and take it for a new interrupt. */
	__asm__ volatile("dsb" : : : "memory");
}
