/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gic.c -- Arm Generic Interrupt Controller, version 1 and 2 (IHI 0048B).  All lines
 * have one priority: an interrupt is never interrupted.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define GICD_CTLR	   REG32(GICD_BASE + 0x000)
#define GICD_TYPER	   REG32(GICD_BASE + 0x004)
#define GICD_ISENABLER(n)  REG32(GICD_BASE + 0x100 + 4 * (n))
#define GICD_ICENABLER(n)  REG32(GICD_BASE + 0x180 + 4 * (n))
#define GICD_ISPENDR(n)	   REG32(GICD_BASE + 0x200 + 4 * (n))
#define GICD_ICPENDR(n)	   REG32(GICD_BASE + 0x280 + 4 * (n))
#define GICD_IPRIORITYR(i) REG8(GICD_BASE + 0x400 + (i))
#define GICD_ITARGETSR(i)  REG8(GICD_BASE + 0x800 + (i))
#define GICD_SGIR	   REG32(GICD_BASE + 0xf00)

#define GICC_CTLR REG32(GICC_BASE + 0x00)
#define GICC_PMR  REG32(GICC_BASE + 0x04)
#define GICC_IAR  REG32(GICC_BASE + 0x0c)
#define GICC_EOIR REG32(GICC_BASE + 0x10)

enum { PRIORITY = 0xa0, NSGI = 16, NPRIVATE = 32, ID = 0x3ff };

static unsigned nline;

void
gic_init(void)
{
	GICD_CTLR = 0;
	nline = 32 * ((GICD_TYPER & 31) + 1);
	if (nline > NIRQ)
		nline = NIRQ;
	for (unsigned i = 0; i < nline / 32; i++) {
		GICD_ICENABLER(i) = UINT32_MAX;
		GICD_ICPENDR(i) = UINT32_MAX;
	}
	for (unsigned i = 0; i < nline; i++)
		GICD_IPRIORITYR(i) = PRIORITY;
	for (unsigned i = NPRIVATE; i < nline; i++)
		GICD_ITARGETSR(i) = 1; /* the boot core */
	GICD_CTLR = 1;
	GICC_PMR = 0xff;
	GICC_CTLR = 1;
}

bool
intc_enable(unsigned irq, bool on)
{
	uint32_t bit = UINT32_C(1) << irq % 32;

	if (irq >= nline)
		return false;
	if (on)
		GICD_ISENABLER(irq / 32) = bit;
	else
		GICD_ICENABLER(irq / 32) = bit;
	return true;
}

bool
board_irqraise(unsigned irq)
{
	if (irq >= nline)
		return false;
	if (irq < NSGI)
		GICD_SGIR = 2 << 24 | irq; /* to this core */
	else
		GICD_ISPENDR(irq / 32) = UINT32_C(1) << irq % 32;
	/* The write must be at the distributor before we look for its effect. */
	__asm__ volatile("dsb" : : : "memory");
	return true;
}

void
board_interrupt(uintptr_t vector)
{
	uint32_t iar = GICC_IAR;

	(void)vector;
	/* 1020 to 1023 are no lines: withdrawn before we looked.  No EOI (3.2.4). */
	if ((iar & ID) >= 1020)
		return;
	irq_handle(iar & ID);
	/* What the handler did to its device comes before the end. */
	__asm__ volatile("dsb" : : : "memory");
	GICC_EOIR = iar;
}
