/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pl011.c -- Arm PrimeCell UART (DDI 0183).  Output is polled, input comes by
 * interrupt.  The baud rate is as the boot loader left it, where PL011_CLOCK is not
 * given: emulators have none.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define DR   REG32(PL011_BASE + 0x00)
#define FR   REG32(PL011_BASE + 0x18)
#define IBRD REG32(PL011_BASE + 0x24)
#define FBRD REG32(PL011_BASE + 0x28)
#define LCRH REG32(PL011_BASE + 0x2c)
#define CR   REG32(PL011_BASE + 0x30)
#define IFLS REG32(PL011_BASE + 0x34)
#define IMSC REG32(PL011_BASE + 0x38)
#define ICR  REG32(PL011_BASE + 0x44)

enum { FR_RXFE = 1 << 4, FR_TXFF = 1 << 5 };
enum { LCRH_FEN = 1 << 4, LCRH_8BIT = 3 << 5 };
enum { CR_UARTEN = 1 << 0, CR_TXE = 1 << 8, CR_RXE = 1 << 9 };
enum { INT_RX = 1 << 4, INT_RT = 1 << 6, INT_ALL = 0x7ff };

/* Polls for room: more than a FIFO of characters takes at 300 baud; then the line is
 * taken for dead and characters are dropped, without more waiting, until there is room. */
enum { PATIENCE = 10000000 };

static void
rxintr(void *arg)
{
	(void)arg;
	ICR = INT_RX | INT_RT;
	while (!(FR & FR_RXFE)) {
		int c = (int)(DR & 0xff);

		runtime_consoleintr(c == '\r' ? '\n' : c);
	}
}

void
pl011_init(void)
{
	CR = 0;
	ICR = INT_ALL;
#ifdef PL011_CLOCK
	IBRD = PL011_CLOCK / (16 * PL011_BAUD);
	FBRD = (PL011_CLOCK * 4 / PL011_BAUD) & 63;
#endif
	LCRH = LCRH_FEN | LCRH_8BIT;
	IFLS = 0; /* receive interrupt from 1/8 full, or after a pause */
	CR = CR_UARTEN | CR_TXE;
	if (runtime_consoleintr == NULL)
		return;
	CR = CR_UARTEN | CR_TXE | CR_RXE;
	IMSC = INT_RX | INT_RT;
	irq_attach(PL011_IRQ, rxintr, NULL);
}

static void
putch(char c)
{
	static int patience = PATIENCE;

	for (; FR & FR_TXFF; patience--)
		if (patience == 0)
			return;
	patience = PATIENCE;
	DR = (unsigned char)c;
}

void
board_write(const char *s, size_t n)
{
	for (; n != 0; n--, s++) {
		if (*s == '\n')
			putch('\r');
		putch(*s);
	}
}
