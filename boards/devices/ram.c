/* SPDX-License-Identifier: BSD-3-Clause */
/* ram.c -- one RAM, whose size the linker script knows: free behind the image, no modules. */
#include "board.h"
#include "devices.h"

extern char __image_end[], __ram_end[];

bool
board_ram(int i, uintptr_t *base, uintptr_t *end)
{
	*base = (uintptr_t)__image_end;
	*end = (uintptr_t)__ram_end;
	return i == 0;
}

bool
board_module(int i, uintptr_t *base, uintptr_t *end, const char **string)
{
	(void)i, (void)base, (void)end, (void)string;
	return false;
}
