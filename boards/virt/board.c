/* SPDX-License-Identifier: BSD-3-Clause */
/* virt: the order of its devices, and its memory. */
#include "board.h"
#include "devices.h"
#include "map.h"
#include "mmu.h"

const ArchRegion board_regions[] = {
	{0x08000000, 0x02000000, REGION_DEVICE}, /* GIC, UART */
	{RAM_BASE, RAM_LEAST, REGION_RAM},
	{0},
};

/* What there is beyond the least. */
static void
mapram(void)
{
	const uintptr_t least = RAM_BASE + RAM_LEAST;
	uintptr_t base, end;

	(void)board_ram(0, &base, &end);
	if (end > least)
		mmu_map(&(ArchRegion){least, end - least, REGION_RAM});
}

void
board_init(void)
{
	mapram();
	gic_init();
	pl011_init();
	gentimer_init();
}
