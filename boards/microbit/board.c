/* SPDX-License-Identifier: BSD-3-Clause */
/* microbit: the order of its devices. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {{0}}; /* no MMU */

void
board_init(void)
{
	nrfclock_init();
	nvic_init();
	nrfuart_init();
	nrfclock_report();
	nrftimer_init();
}
