/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * cpu.h -- the few instructions that the runtime uses inline (armv7a).
 *
 * Goroutines and the scheduler run in System mode, which shares its registers
 * with User mode; every exception has a mode with a stack pointer of its own.  So
 * an interrupt leaves nothing on a goroutine's stack.
 *
 * The three software thread registers (ARM DDI 0406C B4.1.150-152) are per core:
 *	TPIDRURO	g	read by one instruction, so it can't go stale
 *	TPIDRPRW	p
 *	TPIDRURW	m
 */
#ifndef CPU_H
#define CPU_H

#include "arm/cpu_arm.h"

#define ARCH_NAME	"armv7a"
#define ARCH_STACKALIGN 8

typedef struct ArchM {
	uintptr_t preempt; /* asked for: trap.S does it when the interrupt is over */
} ArchM;

/* What a preempted goroutine had in its registers; sp is in its sched. */
typedef struct ArchFrame {
	void *link; /* the runtime's */
	uintptr_t r[13], lr, pc, cpsr, fpscr;
	uint64_t d[32];
} ArchFrame;

_Static_assert(offsetof(ArchM, preempt) == ARCHM_PREEMPT, "assembly relies on it");
_Static_assert(sizeof(ArchM) == ARCHM_SIZE, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, r) == FRAME_R0, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, r[4]) == FRAME_R4, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, r[12]) == FRAME_R12, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, lr) == FRAME_LR, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, pc) == FRAME_PC, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, cpsr) == FRAME_CPSR, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, fpscr) == FRAME_FPSCR, "assembly relies on it");
_Static_assert(offsetof(ArchFrame, d) == FRAME_D0, "assembly relies on it");

#define CPSR_I UINT32_C(0x80)

static inline G *
getg(void)
{
	G *g;
	__asm__("mrc p15, 0, %0, c13, c0, 3" : "=r"(g)); /* not volatile: read once is enough */
	return g;
}

static inline void
setg(G *g)
{
	__asm__ volatile("mcr p15, 0, %0, c13, c0, 3" : : "r"(g) : "memory");
}

static inline P *
getp(void)
{
	P *p;
	__asm__ volatile("mrc p15, 0, %0, c13, c0, 4" : "=r"(p));
	return p;
}

static inline void
setp(P *p)
{
	__asm__ volatile("mcr p15, 0, %0, c13, c0, 4" : : "r"(p));
}

static inline M *
getm(void)
{
	M *m;
	__asm__ volatile("mrc p15, 0, %0, c13, c0, 2" : "=r"(m));
	return m;
}

static inline void
arch_minit(M *m)
{
	__asm__ volatile("mcr p15, 0, %0, c13, c0, 2" : : "r"(m));
}

/* An M begins with its ArchM. */
static inline void
arch_preempt(void)
{
	((ArchM *)getm())->preempt = 1;
}

static inline bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	(void)g0;
	(void)irq;
	return false;
}

static inline void
arch_unguard(void)
{
}

static inline Irq
arch_irqsave(void)
{
	Irq s;
	__asm__ volatile("mrs %0, cpsr\n\tcpsid i" : "=r"(s) : : "memory");
	return s;
}

static inline void
arch_irqrestore(Irq s)
{
	__asm__ volatile("msr cpsr_c, %0" : : "r"(s) : "memory");
}

static inline bool
arch_wasmasked(Irq s)
{
	return s & CPSR_I;
}

static inline uintptr_t
arch_cpuid(void)
{
	uintptr_t mpidr;
	__asm__ volatile("mrc p15, 0, %0, c0, c0, 5" : "=r"(mpidr));
	return mpidr & 0xff;
}

/* A request to the debugger or emulator; Thumb: SVC AB. */
static inline uintptr_t
arch_semihost(uintptr_t op, const void *arg)
{
	register uintptr_t r0 __asm__("r0") = op;
	register const void *r1 __asm__("r1") = arg;
	__asm__ volatile("svc 0xab" : "+r"(r0) : "r"(r1) : "memory", "lr");
	return r0;
}

#endif
