/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * semihosting.c -- exit code, command line and core file by the debugger or emulator (Arm,
 * "Semihosting for AArch32 and AArch64", release 2.0).  Where nobody listens the arch answers with -1.
 */
#include "board.h"
#include "devices.h"

enum {
	SYS_OPEN = 0x01,
	SYS_CLOSE = 0x02,
	SYS_WRITE = 0x05,
	SYS_ERRNO = 0x13,
	SYS_GET_CMDLINE = 0x15,
	SYS_EXIT_EXTENDED = 0x20
};
enum { ADP_STOPPED_APPLICATION_EXIT = 0x20026 };
enum { MODE_WB = 5 };
#define FAILED ((uintptr_t)-1)

_Noreturn void
board_exit(int code)
{
	const uintptr_t why[2] = {ADP_STOPPED_APPLICATION_EXIT, (uintptr_t)code};

	(void)arch_semihost(SYS_EXIT_EXTENDED, why);
	for (;;) /* nobody listens, or the debugger went on */
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
	if (arch_semihost(SYS_GET_CMDLINE, &arg) == 0)
		return arg.n;
	return arch_semihost(SYS_ERRNO, NULL) == FAILED ? 0
							: n; /* nobody listens; it did not fit */
}

/* -- Core file: relative to the folder that the emulator or OpenOCD was started in ------ */

static uintptr_t corefile;

bool
board_coreopen(const char *path)
{
	const struct {
		const char *path;
		uintptr_t mode, length;
	} arg = {path, MODE_WB, __builtin_strlen(path)};

	corefile = arch_semihost(SYS_OPEN, &arg);
	return corefile != FAILED;
}

/* Answers how many bytes were not written. */
bool
board_corewrite(const void *p, size_t n)
{
	const struct {
		uintptr_t file;
		const void *p;
		size_t n;
	} arg = {corefile, p, n};

	return arch_semihost(SYS_WRITE, &arg) == 0;
}

bool
board_coreclose(void)
{
	return arch_semihost(SYS_CLOSE, &corefile) == 0;
}
