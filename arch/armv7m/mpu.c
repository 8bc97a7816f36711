/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * mpu.c -- the memory protection unit: nil, and the ends of stacks (armv7m; DDI 0403E B3.5).
 *
 * All is as without it, but for a few bytes that nobody may access:
 *
 *	region 0	the end of g0's stack
 *	region 1	the end of the interrupt stack
 *	region 2	the end of the stack of the goroutine that runs
 *	region 3 to 5	nil: what lies below the code
 *
 * gogo.S moves region 2 at each switch by a store to MPU_RBAR, whose VALID is 0: it means the
 * region that MPU_RNR names.  No barrier: a guard that comes an instruction late is a guard.
 * While g0 runs it stays where it was.  Handlers of hard faults and NMIs see no regions.
 */
#include "mpu.h"

#include "arch.h"
#include "scs.h"

/* A core has 8, or more, or no MPU. */
enum { G0REGION, IRQREGION, GUARDREGION, NILREGION, NREGION = NILREGION + 3 };
_Static_assert(NREGION <= 8, "a core has so many");

enum { CTRL_ENABLE = 1 << 0, CTRL_PRIVDEFENA = 1 << 2 };
enum { TYPE_DREGION = 8, TYPE_MASK = 0xff };
enum { RASR_ENABLE = 1 << 0, RASR_SIZE = 1, RASR_NORMAL = 1 << 17, RASR_XN = 1 << 28 };

enum { GUARDLOG = 5 }; /* the smallest that there is */
_Static_assert(STACKGUARD != GUARD_MPU || GUARDSIZE == 1 << GUARDLOG, "a guard is a region");

extern char __nopreempt_start[]; /* the linker's: where code begins */

static uint32_t
regions(void)
{
	return MPU_TYPE >> TYPE_DREGION & TYPE_MASK;
}

/* 2^log bytes at base, a multiple of that. */
static void
noaccess(uint32_t region, uintptr_t base, uint32_t log)
{
	MPU_RNR = region;
	MPU_RBAR = base;
	MPU_RASR = RASR_XN | RASR_NORMAL | (log - 1) << RASR_SIZE | RASR_ENABLE;
}

static void
access(uint32_t region)
{
	MPU_RNR = region;
	MPU_RASR = 0;
}

static inline void
barrier(void)
{
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}

/*
 * Let nil pointers fault: no access to what lies below the code, 256 bytes at most.  Only the CPU
 * reads what is there, and it does not ask the MPU for vectors (B3.5).  A region's size is a power
 * of two; parts of one can be left out, too, but QEMU 7.2 then forgets the others.
 */
void
arch_mpuinit(void)
{
	enum { MOST = 256, LEAST = 1 << GUARDLOG };
	uintptr_t code = (uintptr_t)__nopreempt_start, left = code < MOST ? code : MOST, at = 0;

	if (regions() == 0)
		return;
	MPU_CTRL = 0;
	for (uint32_t n = 0; n < regions(); n++)
		access(n);
	for (uint32_t n = NILREGION; left >= LEAST; n++) {
		uint32_t log = 31 - (uint32_t)__builtin_clz(left);

		noaccess(n, at, log);
		at += 1u << log;
		left -= 1u << log;
	}
	MPU_CTRL = CTRL_PRIVDEFENA | CTRL_ENABLE;
}

/* GUARDREGION is the last: it is for gogo.S. */
bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	if (STACKGUARD != GUARD_MPU || regions() == 0)
		return false;
	noaccess(G0REGION, g0, GUARDLOG);
	noaccess(IRQREGION, irq, GUARDLOG);
	noaccess(GUARDREGION, g0, GUARDLOG);
	barrier();
	return true;
}

/* Nil faults still. */
void
arch_unguard(void)
{
	access(G0REGION);
	access(IRQREGION);
	access(GUARDREGION);
	barrier();
}
