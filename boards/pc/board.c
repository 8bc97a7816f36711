/* SPDX-License-Identifier: BSD-3-Clause */
/* pc: the order of its devices, its memory, and a console of two: serial and screen. */
#include "board.h"
#include "devices.h"
#include "i386.h"
#include "map.h"

/* RAM and modules come later: the loader tells where. */
const ArchRegion board_regions[] = {
	{VGA_BASE, VGA_SIZE, REGION_DEVICE},
	{LAPIC_BASE, 4096, REGION_DEVICE},
	{0},
};

static void
mapram(void)
{
	uintptr_t base, end;

	for (int i = 0; board_ram(i, &base, &end); i++) {
		ArchRegion r = {base, end - base, REGION_RAM};

		if (!mmu_map(&r) && i == 0) {
			static const char msg[] = "pc: the largest piece of RAM can't be mapped\n";

			board_write(msg, sizeof msg - 1);
			board_exit(2);
		}
	}
}

/* Their memory begins at a page, and nothing else lies in the last one.  One that no table is
 * left for faults when it is read. */
static void
mapmodules(void)
{
	const char *string;
	uintptr_t base, end;

	for (int i = 0; board_module(i, &base, &end, &string); i++) {
		ArchRegion r = {base, ((end + 4095) & ~(uintptr_t)4095) - base, REGION_RAM};

		(void)mmu_map(&r);
	}
}

void
board_init(void)
{
	vga_init();
	mapram();
	mapmodules();
	pic_init();
	ns16550_init();
	pctimer_init();
}

void
board_write(const char *s, size_t n)
{
	ns16550_write(s, n);
	vga_write(s, n);
}
