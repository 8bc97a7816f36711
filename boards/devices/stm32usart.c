/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32usart.c -- the USART of STM32F1 (RM0041 23) and F4 (RM0090 30), whose registers are the
 * same: 8 data bits, oversampled by 16.  Output is polled, input comes by interrupt.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define SR  REG32(STM32USART_BASE + 0x00)
#define DR  REG32(STM32USART_BASE + 0x04)
#define BRR REG32(STM32USART_BASE + 0x08)
#define CR1 REG32(STM32USART_BASE + 0x0c)

enum { SR_ORE = 1 << 3, SR_RXNE = 1 << 5, SR_TXE = 1 << 7 };
enum { CR1_RE = 1 << 2, CR1_TE = 1 << 3, CR1_RXNEIE = 1 << 5, CR1_UE = 1 << 13 };

/* Polls for room: more than a character takes at 300 baud; then the line is taken for
 * dead and characters are dropped. */
enum { PATIENCE = 10000000 };

/* DR read behind SR also ends an overrun, which interrupts as well. */
static void
rxintr(void *arg)
{
	uint32_t status = SR;

	(void)arg;
	if (status & (SR_RXNE | SR_ORE)) {
		int c = (int)(DR & 0xff);

		if (status & SR_RXNE)
			runtime_consoleintr(c == '\r' ? '\n' : c);
	}
}

/* BRR is the divisor in sixteenths of 16. */
void
stm32usart_init(void)
{
	CR1 = 0;
	BRR = (STM32USART_HZ + STM32USART_BAUD / 2) / STM32USART_BAUD;
	CR1 = CR1_UE | CR1_TE;
	if (runtime_consoleintr == NULL)
		return;
	CR1 = CR1_UE | CR1_TE | CR1_RE | CR1_RXNEIE;
	irq_attach(STM32USART_IRQ, rxintr, NULL);
}

/* Masked from the look to the write, for an interrupt handler may write too. */
static bool
tryputch(char c)
{
	Irq s = arch_irqsave();
	bool room = SR & SR_TXE;

	if (room)
		DR = (unsigned char)c;
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
