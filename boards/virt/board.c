/* SPDX-License-Identifier: BSD-3-Clause */
/* virt: the order of its devices, and its memory. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {
	{0x08000000, 0x02000000, REGION_DEVICE}, /* GIC, UART */
	{0x40000000, 0x08000000, REGION_RAM},
	{0},
};

void
board_init(void)
{
	gic_init();
	pl011_init();
	gentimer_init();
}
