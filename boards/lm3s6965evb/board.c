/* SPDX-License-Identifier: BSD-3-Clause */
/* lm3s6965evb: the order of its devices. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {{0}}; /* no MMU */

void
board_init(void)
{
	lm3sclock_init();
	nvic_init();
	pl011_init();
	lm3sclock_report();
	sysclock_init();
}
