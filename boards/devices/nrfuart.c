/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nrfuart.c -- the UART of nRF51 chips (nRF51 Reference Manual 29), without flow control.  It has
 * one byte of buffer for output, and six for input.  Output is polled, input comes by interrupt.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define STARTRX	    REG32(NRFUART_BASE + 0x000)
#define STARTTX	    REG32(NRFUART_BASE + 0x008)
#define RXDRDY	    REG32(NRFUART_BASE + 0x108)
#define TXDRDY	    REG32(NRFUART_BASE + 0x11c)
#define INTENSET    REG32(NRFUART_BASE + 0x304)
#define ENABLE	    REG32(NRFUART_BASE + 0x500)
#define PSELRTS	    REG32(NRFUART_BASE + 0x508)
#define PSELTXD	    REG32(NRFUART_BASE + 0x50c)
#define PSELCTS	    REG32(NRFUART_BASE + 0x510)
#define PSELRXD	    REG32(NRFUART_BASE + 0x514)
#define RXD	    REG32(NRFUART_BASE + 0x518)
#define TXD	    REG32(NRFUART_BASE + 0x51c)
#define BAUDRATE    REG32(NRFUART_BASE + 0x524)
#define GPIO_OUTSET REG32(NRFGPIO_BASE + 0x508)
#define GPIO_DIRSET REG32(NRFGPIO_BASE + 0x518)

enum { INT_RXDRDY = 1 << 2, ENABLED = 4 };
#define BAUD115200 UINT32_C(0x01d7e000)
#define NOPIN	   UINT32_MAX

/* Polls for room: more than a character takes at 300 baud; then the line is taken for
 * dead and characters are dropped. */
enum { PATIENCE = 1000000 };

static bool sending; /* a byte was given to it, and TXDRDY has not been seen */

/* Clear before read: a byte that comes in between interrupts again. */
static void
rxintr(void *arg)
{
	(void)arg;
	if (RXDRDY) {
		int c;

		RXDRDY = 0;
		c = (int)(RXD & 0xff);
		runtime_consoleintr(c == '\r' ? '\n' : c);
	}
}

/* The output pin is high before the UART has it (29.2). */
void
nrfuart_init(void)
{
	GPIO_OUTSET = UINT32_C(1) << NRFUART_TXPIN;
	GPIO_DIRSET = UINT32_C(1) << NRFUART_TXPIN;
	PSELTXD = NRFUART_TXPIN;
	PSELRXD = NRFUART_RXPIN;
	PSELRTS = NOPIN;
	PSELCTS = NOPIN;
	BAUDRATE = BAUD115200;
	ENABLE = ENABLED;
	RXDRDY = 0;
	TXDRDY = 0;
	STARTTX = 1;
	if (runtime_consoleintr == NULL)
		return;
	STARTRX = 1;
	INTENSET = INT_RXDRDY;
	irq_attach(NRFUART_IRQ, rxintr, NULL);
}

/* Masked from the look to the write, for an interrupt handler may write too. */
static bool
tryputch(char c)
{
	Irq s = arch_irqsave();
	bool room = !sending || TXDRDY;

	if (room) {
		TXDRDY = 0;
		TXD = (unsigned char)c;
		sending = true;
	}
	arch_irqrestore(s);
	return room;
}

static void
putch(char c)
{
	for (int i = 0; i < PATIENCE && !tryputch(c); i++)
		;
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
