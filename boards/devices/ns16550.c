/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ns16550.c -- the PC's UART, by ports.  Output is polled, input comes by interrupt.
 * All the rest of it is the modem's and stays as it is.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

enum {
	DATA = NS16550_PORT + 0, /* with LCR_DLAB: divisor, low */
	IER = NS16550_PORT + 1,	 /* with LCR_DLAB: divisor, high */
	IIR = NS16550_PORT + 2,
	FCR = NS16550_PORT + 2,
	LCR = NS16550_PORT + 3,
	MCR = NS16550_PORT + 4,
	LSR = NS16550_PORT + 5,
};

enum { IER_RX = 1 << 0 };
enum { IIR_NONE = 1 << 0 };
enum { FCR_ENABLE = 1 << 0, FCR_CLEAR = 3 << 1, FCR_TRIGGER8 = 2 << 6 };
enum { LCR_8BIT = 3, LCR_DLAB = 1 << 7 };
enum { MCR_DTR = 1 << 0, MCR_RTS = 1 << 1, MCR_OUT2 = 1 << 3 }; /* OUT2 gates the interrupt */
enum { LSR_DR = 1 << 0, LSR_THRE = 1 << 5, LSR_ABSENT = 0xff };

/* Polls for room: a port takes a microsecond, so much more than a character; then the
 * line is taken for dead and characters are dropped, without more waiting, until there is
 * room.  Bytes in one interrupt: more
 * can't come while it runs. */
enum { PATIENCE = 100000, BATCH = 256 };

/* The 8259 sees edges only: all must be served before another one can come. */
static void
rxintr(void *arg)
{
	(void)arg;
	for (int i = 0; i < BATCH; i++) {
		uint8_t status = inb(LSR);
		int c;

		if (status == LSR_ABSENT)
			return;
		if (!(status & LSR_DR)) {
			if (inb(IIR) & IIR_NONE)
				return;
			continue;
		}
		c = inb(DATA);
		runtime_consoleintr(c == '\r' ? '\n' : c);
	}
}

void
ns16550_init(void)
{
	outb(IER, 0);
	outb(LCR, LCR_DLAB);
	outb(DATA, NS16550_DIV & 0xff);
	outb(IER, NS16550_DIV >> 8);
	outb(LCR, LCR_8BIT);
	outb(FCR, FCR_ENABLE | FCR_CLEAR | FCR_TRIGGER8);
	outb(MCR, MCR_DTR | MCR_RTS | MCR_OUT2);
	irq_attach(NS16550_IRQ, rxintr, NULL);
	outb(IER, IER_RX);
}

static void
putch(char c)
{
	static int patience = PATIENCE;

	for (; !(inb(LSR) & LSR_THRE); patience--)
		if (patience == 0)
			return;
	patience = PATIENCE;
	outb(DATA, (uint8_t)c);
}

void
ns16550_write(const char *s, size_t n)
{
	for (; n != 0; n--, s++) {
		if (*s == '\n')
			putch('\r');
		putch(*s);
	}
}
