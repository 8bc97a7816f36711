/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * cpu.h -- the few instructions that the runtime uses inline (armv7m).
 *
 * Goroutines and the scheduler run in Thread mode, privileged, on the process stack
 * (PSP); exceptions and interrupts in Handler mode on the main stack (MSP).  The
 * hardware pushes r0-r3, r12, lr, pc and xPSR, 32 or 36 bytes, on the stack of what it
 * interrupts: a goroutine's stack needs room for that.
 *
 * There is one core to an image, and no register to spare for g (libc is compiled
 * without one): g, p and m are in memory, at a fixed address.
 */
#ifndef CPU_H
#define CPU_H

#include "arm/cpu_arm.h"

#define ARCH_STACKALIGN 8

typedef struct ArchM {
} ArchM;

/* What a preempted goroutine had in the registers that the hardware leaves alone; the
 * others are on its stack. */
typedef struct ArchFrame {
	void *link; /* the runtime's */
	uintptr_t r4to11[8];
	ArchRest rest;
} ArchFrame;

_Static_assert(offsetof(ArchFrame, r4to11) == FRAME_R4, "assembly relies on it");

typedef struct ArchCore {
	G *g;
	P *p;
	M *m;
} ArchCore;

extern ArchCore arch_core;

_Static_assert(offsetof(ArchCore, g) == CORE_G, "assembly relies on it");
_Static_assert(offsetof(ArchCore, m) == CORE_M, "assembly relies on it");

/* A plain load: the compiler may keep g, which does not change under the code that
 * asks.  An interrupt handler puts back what it has changed. */
static inline G *
getg(void)
{
	return arch_core.g;
}

static inline void
setg(G *g)
{
	arch_core.g = g;
}

static inline P *
getp(void)
{
	return arch_core.p;
}

static inline void
setp(P *p)
{
	arch_core.p = p;
}

static inline M *
getm(void)
{
	return arch_core.m;
}

static inline void
arch_minit(M *m)
{
	arch_core.m = m;
}

/* Make PendSV pending (ICSR, DDI 0403E B3.2.4): it comes when the handler returns, for it has
 * the priority of all interrupts. */
static inline void
arch_preempt(void)
{
	*(volatile uint32_t *)0xe000ed04 = UINT32_C(1) << 28;
	__asm__ volatile("dsb" : : : "memory");
}

bool arch_guardstacks(uintptr_t g0, uintptr_t irq);
void arch_unguard(void);

static inline Irq
arch_irqsave(void)
{
	Irq s;
	__asm__ volatile("mrs %0, primask\n\tcpsid i" : "=r"(s) : : "memory");
	return s;
}

static inline void
arch_irqrestore(Irq s)
{
	__asm__ volatile("msr primask, %0" : : "r"(s) : "memory");
}

static inline bool
arch_wasmasked(Irq s)
{
	return s & 1;
}

static inline uintptr_t
arch_cpuid(void)
{
	return 0;
}

/* A request to the debugger or emulator. */
static inline uintptr_t
arch_semihost(uintptr_t op, const void *arg)
{
	register uintptr_t r0 __asm__("r0") = op;
	register const void *r1 __asm__("r1") = arg;
	__asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
	return r0;
}

#endif
