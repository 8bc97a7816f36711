/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * semihosting.c -- exit code and command line from the debugger or emulator (Arm,
 * "Semihosting for AArch32 and AArch64", release 2.0).
 */
#include "board.h"
#include "devices.h"

enum { SYS_GET_CMDLINE = 0x15, SYS_EXIT_EXTENDED = 0x20 };
enum { ADP_STOPPED_APPLICATION_EXIT = 0x20026 };

_Noreturn void
board_exit(int code)
{
	const uintptr_t why[2] = {ADP_STOPPED_APPLICATION_EXIT, (uintptr_t)code};

	arch_semihost(SYS_EXIT_EXTENDED, why);
	for (;;) /* the debugger went on */
		arch_idle();
}

size_t
board_cmdline(char *buf, size_t n)
{
	struct {
		char *buf;
		size_t n; /* in: room; out: length */
	} arg = {buf, n};

	buf[0] = '\0';
	if (arch_semihost(SYS_GET_CMDLINE, &arg) != 0)
		return n; /* it did not fit */
	return arg.n;
}
