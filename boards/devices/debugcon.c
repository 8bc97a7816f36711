/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * debugcon.c -- a core file by way of the emulator's debug console: bytes written to a port go
 * into the file that QEMU was started with (isa-debugcon; Bochs has the same port).  So
 * the path is not ours to choose.  A PC has nothing there.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

/* What the port reads when it is there. */
enum { HERE = 0xe9 };

bool
board_coreopen(const char *path)
{
	(void)path;
	return inb(DEBUGCON_PORT) == HERE;
}

bool
board_corewrite(const void *p, size_t n)
{
	const uint8_t *s = p;

	while (n-- > 0)
		outb(DEBUGCON_PORT, *s++);
	return true;
}

bool
board_coreclose(void)
{
	return true;
}
