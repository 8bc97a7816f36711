/* SPDX-License-Identifier: BSD-3-Clause */
/* cpu.c -- bring the core up (armv7m). */
#include "arch.h"
#include "mpu.h"
#include "scs.h"

ArchCore arch_core;

extern const uintptr_t vectors[];

enum { CCR_NONBASETHRDENA = 1 << 0, CCR_UNALIGN_TRP = 1 << 3, CCR_DIV_0_TRP = 1 << 4 };
enum { CCR_STKALIGN = 1 << 9 };
enum { SHCSR_MEMFAULTENA = 1 << 16, SHCSR_BUSFAULTENA = 1 << 17, SHCSR_USGFAULTENA = 1 << 18 };

/* NONBASETHRDENA: trap.S leaves for Thread mode from any depth of exceptions. */
void
arch_init(void)
{
	SCB_VTOR = (uintptr_t)vectors;
	SCB_CCR = (SCB_CCR & ~(uint32_t)CCR_UNALIGN_TRP) | CCR_STKALIGN | CCR_DIV_0_TRP |
		  CCR_NONBASETHRDENA;
	arch_restinit();
	SCB_SHCSR |= SHCSR_MEMFAULTENA | SHCSR_BUSFAULTENA | SHCSR_USGFAULTENA;
	arch_mpuinit();
	/* The next instruction may fault: what was written must hold (A3.7.3). */
	__asm__ volatile("dsb\n\tisb" : : : "memory");
}
