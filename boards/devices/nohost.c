/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nohost.c -- in the place of semihosting.c in an image that is flashed: nobody listens, so there is
 * no command line and no core file, and who ends sleeps for ever.
 */
#include "board.h"
#include "devices.h"

_Noreturn void
board_exit(int code)
{
	(void)code;
	(void)arch_irqsave();
	for (;;)
		arch_idle();
}

size_t
board_cmdline(char *buf, size_t n)
{
	(void)n;
	buf[0] = '\0';
	return 0;
}

bool
board_coreopen(const char *path)
{
	(void)path;
	return false;
}

bool
board_corewrite(const void *p, size_t n)
{
	(void)p;
	(void)n;
	return false;
}

bool
board_coreclose(void)
{
	return false;
}
