/* SPDX-License-Identifier: BSD-3-Clause */
/* stm32f405: the order of its devices, and its two RAMs. */
#include "board.h"
#include "devices.h"
#include "map.h"

extern char __image_end[], __ram_end[];

const ArchRegion board_regions[] = {{0}}; /* no MMU */

void
board_init(void)
{
	stm32f4clock_init();
	nvic_init();
	stm32usart_init();
	stm32f4clock_report();
	sysclock_init();
}

bool
board_ram(int i, uintptr_t *base, uintptr_t *end)
{
	*base = i == 0 ? (uintptr_t)__image_end : CCM_BASE;
	*end = i == 0 ? (uintptr_t)__ram_end : CCM_BASE + CCM_SIZE;
	return i < 2;
}
