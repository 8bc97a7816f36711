/* SPDX-License-Identifier: BSD-3-Clause */
/* mps2-an505: the order of its devices. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {{0}}; /* no MMU */

void
board_init(void)
{
	nvic_init();
	cmsdkuart_init();
	sp804_init();
}
