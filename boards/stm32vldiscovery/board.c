/* SPDX-License-Identifier: BSD-3-Clause */
/* stm32vldiscovery: the order of its devices. */
#include "board.h"
#include "devices.h"
#include "map.h"

const ArchRegion board_regions[] = {{0}}; /* no MMU */

void
board_init(void)
{
	stm32f1clock_init();
	nvic_init();
	stm32usart_init();
	stm32f1clock_report();
	sysclock_init();
}
