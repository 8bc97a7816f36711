/* SPDX-License-Identifier: BSD-3-Clause */
/* lapic.c -- the local APIC: its timer, interrupts to oneself, and the 8259s' wire. */
#include "i386.h"

/* SDM 3, 11.4.1: offsets. */
enum {
	TPR = 0x80,
	EOI = 0xb0,
	ISR = 0x100, /* 8 words, 16 bytes apart: a bit for each vector */
	SVR = 0xf0,
	ESR = 0x280,
	ICR = 0x300,
	ICRHIGH = 0x310,
	LVTTIMER = 0x320,
	LVTLINT0 = 0x350,
	LVTLINT1 = 0x360,
	LVTERROR = 0x370,
	INITCOUNT = 0x380,
	CURCOUNT = 0x390,
	DIVIDE = 0x3e0,
};

enum {
	ENABLE = 1 << 8, /* SVR */
	MASKED = 1 << 16,
	NMI = 4 << 8,
	EXTINT = 7 << 8,
	SELF = 1 << 18, /* ICR */
	PENDING = 1 << 12,
	BY16 = 3,
};

#define APICBASE       UINT32_C(0x1b)
#define APICBASE_ON    UINT64_C(0x800)
#define APICBASE_X2    UINT64_C(0x400)
#define APICBASE_LOWER UINT64_C(0xfff)
#define CPUID_APIC     (1u << 9)

static volatile uint32_t *
reg(unsigned offset)
{
	return (volatile uint32_t *)(LAPIC_BASE + offset);
}

bool
lapic_init(void)
{
	uint64_t base;

	if (!(cpuid(1, 0).edx & CPUID_APIC))
		return false;

	/* Firmware may have left it in x2APIC mode, out of which only "off" leads. */
	base = (rdmsr(APICBASE) & APICBASE_LOWER & ~APICBASE_X2) | LAPIC_BASE;
	if (rdmsr(APICBASE) & APICBASE_X2)
		wrmsr(APICBASE, base & ~APICBASE_ON);
	wrmsr(APICBASE, base | APICBASE_ON);

	*reg(SVR) = ENABLE | VEC_SPURIOUS;
	*reg(TPR) = 0;
	*reg(LVTTIMER) = MASKED;
	*reg(LVTLINT0) = EXTINT;
	*reg(LVTLINT1) = NMI;
	*reg(LVTERROR) = MASKED;
	*reg(ESR) = 0;
	*reg(DIVIDE) = BY16;
	*reg(INITCOUNT) = 0;
	lapic_eoi(); /* whatever the firmware has left in service */
	return true;
}

void
lapic_eoi(void)
{
	*reg(EOI) = 0;
}

unsigned
lapic_inservice(void)
{
	uint32_t isr = *reg(ISR + 16 * (VEC_IRQ / 32));

	return isr == 0 ? 0 : VEC_IRQ + 31 - (unsigned)__builtin_clz(isr);
}

void
lapic_selfipi(unsigned vector)
{
	/* The one before must have left; it goes nowhere far. */
	for (int i = 0; i < 100000 && (*reg(ICR) & PENDING); i++)
		;
	*reg(ICR) = SELF | vector;
}

void
lapic_timer(unsigned vector, uint32_t count)
{
	*reg(LVTTIMER) = count == 0 ? MASKED | vector : vector;
	*reg(INITCOUNT) = count;
}

uint32_t
lapic_timerleft(void)
{
	return *reg(CURCOUNT);
}
