/* SPDX-License-Identifier: BSD-3-Clause */
/* vexpress-a9: the order of its devices, and its memory. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {
	{0x10000000, 0x00100000, REGION_DEVICE}, /* motherboard */
	{0x1e000000, 0x00100000, REGION_DEVICE}, /* A9 private region */
	{0x60000000, 0x08000000, REGION_RAM},
	{0},
};

void
board_init(void)
{
	gic_init();
	pl011_init();
	sp804_init();
}
