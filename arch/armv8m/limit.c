/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * limit.c -- the ends of stacks, by the CPU's own limits (armv8m; DDI 0553 B3.21).
 *
 * gogo.S moves PSPLIM at each switch, to stackguard of who runs.  The MPU is off: it can't deny
 * privileged code to read, so it is no guard for nil either.  A board may have one in how it divides
 * the address space in Secure and Non-secure; a jump to there is a secure fault.
 */
#include "arch.h"
#include "mpu.h"
#include "scs.h"

enum { SHCSR_SECUREFAULTENA = 1 << 19 };

void
arch_mpuinit(void)
{
	SCB_SHCSR |= SHCSR_SECUREFAULTENA;
}

static inline void
limit(uintptr_t psp, uintptr_t msp)
{
	__asm__ volatile("msr psplim, %0\n\tmsr msplim, %1" : : "r"(psp), "r"(msp) : "memory");
}

/* The trap stack is above the interrupts', so its limit is no hindrance there. */
bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	if (STACKGUARD != GUARD_LIMIT)
		return false;
	limit(g0, irq);
	return true;
}

void
arch_unguard(void)
{
	limit(0, 0);
}
