/* SPDX-License-Identifier: BSD-3-Clause */
/* cpu.c -- bring the core up (armv6m; DDI 0419C). */
#include "arch.h"

ArchCore arch_core;

/* The vectors are where the core looks after reset: not all of these cores can move them. */
void
arch_init(void)
{
}

/* There may be an MPU on a Cortex-M0+; canaries are enough. */
bool
arch_guardstacks(uintptr_t g0, uintptr_t irq)
{
	(void)g0;
	(void)irq;
	return false;
}

void
arch_unguard(void)
{
}
