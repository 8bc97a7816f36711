/* SPDX-License-Identifier: BSD-3-Clause */
/* mmu.h -- address translation and caches (armv7a, short descriptors). */
#ifndef MMU_H
#define MMU_H

#include "arch.h"

/* Map the image (text read-only, data not executable), the board's regions, and
 * nothing else, so page 0 neither; switch MMU and caches on.  Once, at boot. */
void arch_mmuinit(void);

/* Map one more region, whole megabytes, which nothing is mapped at yet.  At boot, after arch_mmuinit. */
void mmu_map(const ArchRegion *r);

/* Make a core use the tables that arch_mmuinit built. */
void arch_mmuenable(void);

#endif
