/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * cmsdkuart.c -- the UART of Arm's Cortex-M System Design Kit (DDI 0479 4.3).  It has
 * one byte of buffer each way.  Output is polled, input comes by interrupt.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define DATA	REG32(CMSDKUART_BASE + 0x00)
#define STATE	REG32(CMSDKUART_BASE + 0x04)
#define CTRL	REG32(CMSDKUART_BASE + 0x08)
#define INTCLR	REG32(CMSDKUART_BASE + 0x0c)
#define BAUDDIV REG32(CMSDKUART_BASE + 0x10)

enum { STATE_TXFULL = 1 << 0, STATE_RXFULL = 1 << 1 };
enum { CTRL_TXEN = 1 << 0, CTRL_RXEN = 1 << 1, CTRL_RXINT = 1 << 3 };
enum { INT_RX = 1 << 1, INT_ALL = 0xf };

/* Polls for room: more than a character takes at 300 baud; then the line is taken for
 * dead and characters are dropped, without more waiting, until there is room. */
enum { PATIENCE = 10000000 };

/* Clear before read: a byte that comes in between interrupts again. */
static void
rxintr(void *arg)
{
	(void)arg;
	INTCLR = INT_RX;
	if (STATE & STATE_RXFULL) {
		int c = (int)(DATA & 0xff);

		runtime_consoleintr(c == '\r' ? '\n' : c);
	}
}

void
cmsdkuart_init(void)
{
	CTRL = 0;
	INTCLR = INT_ALL;
	BAUDDIV = CMSDKUART_HZ / CMSDKUART_BAUD;
	CTRL = CTRL_TXEN;
	if (runtime_consoleintr == NULL)
		return;
	CTRL = CTRL_TXEN | CTRL_RXEN | CTRL_RXINT;
	irq_attach(CMSDKUART_IRQ, rxintr, NULL);
}

/* Masked from the look to the write, for an interrupt handler may write too. */
static bool
tryputch(char c)
{
	Irq s = arch_irqsave();
	bool room = !(STATE & STATE_TXFULL);

	if (room)
		DATA = (unsigned char)c;
	arch_irqrestore(s);
	return room;
}

static void
putch(char c)
{
	static int patience = PATIENCE;

	for (; !tryputch(c); patience--)
		if (patience == 0)
			return;
	patience = PATIENCE;
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
