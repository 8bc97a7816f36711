/* SPDX-License-Identifier: BSD-3-Clause */
/* isaexit.c -- QEMU's isa-debug-exit: a byte v written ends QEMU with 2v + 1. */
#include "board.h"
#include "devices.h"
#include "map.h"

/* So that no exit code of ours is one that QEMU uses; tools/emulate takes it off. */
enum { EXIT_BIAS = 16, EXIT_MAX = 111 };

/* "NNN\n" behind the message, without a library. */
static size_t
decimal(char *s, unsigned v)
{
	size_t n = 0;

	if (v >= 100)
		s[n++] = (char)('0' + v / 100);
	if (v >= 10)
		s[n++] = (char)('0' + v / 10 % 10);
	s[n++] = (char)('0' + v % 10);
	s[n++] = '\n';
	return n;
}

_Noreturn void
board_exit(int code)
{
	static const char msg[] = "The machine is stopped.  Exit code ";
	unsigned v = code < 0 || code > EXIT_MAX ? EXIT_MAX : (unsigned)code;
	char digits[4];

	arch_irqoff();
	outb(EXIT_PORT, (uint8_t)(v + EXIT_BIAS));

	/* Real hardware. */
	board_write(msg, sizeof msg - 1);
	board_write(digits, decimal(digits, v));
	for (;;)
		__asm__ volatile("cli\n\thlt");
}
