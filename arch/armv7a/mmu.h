/* SPDX-License-Identifier: BSD-3-Clause */
/* mmu.h -- address translation and caches (armv7a, short descriptors). */
#ifndef MMU_H
#define MMU_H

/* Map the image (text read-only, data not executable), the board's regions, and
 * nothing else, so page 0 neither; switch MMU and caches on.  Once, at boot. */
void arch_mmuinit(void);

/* Make a core use the tables that arch_mmuinit built. */
void arch_mmuenable(void);

#endif
