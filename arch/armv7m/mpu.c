/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mpu.c -- guards at the ends of stacks, by the memory protection unit (armv7m; DDI 0403E B3.5).
 *
 * Everything is as without it but for a few bytes that nobody may access, at the end of
 *
 *	region 0	g0's stack
 *	region 1	the interrupt stack
 *	region 2	the stack of the goroutine that runs
 *
 * gogo.S moves the last one at each switch by a store to MPU_RBAR, whose VALID is 0: it means the
 * region that MPU_RNR names.  No barrier: a guard that comes an instruction late is a guard.
 * Handlers of hard faults and NMIs see no guards.
 */
#include "arch.h"
#include "scs.h"

enum { G0REGION, IRQREGION, GUARDREGION };
enum { CTRL_ENABLE = 1 << 0, CTRL_PRIVDEFENA = 1 << 2 };
enum { RASR_ENABLE = 1 << 0, RASR_SIZE32 = 4 << 1, RASR_XN = 1 << 28 }; /* AP 000: no access */
enum { TYPE_DREGION = 0xff << 8 };

static void
noaccess(uint32_t region, uintptr_t base)
{
	MPU_RNR = region;
	MPU_RBAR = base;
	MPU_RASR = RASR_XN | RASR_SIZE32 | RASR_ENABLE;
}

static inline void
barrier(void)
{
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}

bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	if (STACKGUARD != GUARD_MPU || !(MPU_TYPE & TYPE_DREGION))
		return false;
	noaccess(G0REGION, g0);
	noaccess(IRQREGION, irq);
	noaccess(GUARDREGION, g0);
	MPU_CTRL = CTRL_ENABLE | CTRL_PRIVDEFENA;
	barrier();
	return true;
}

void
arch_unguard(void)
{
	MPU_CTRL = 0;
	barrier();
}
