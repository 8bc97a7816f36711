/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32exti.c -- edges of STM32 pins: EXTI of STM32F1 (RM0041 8.2) and F4 (RM0090 12.2), whose
 * registers are the same.  Line n is bit n of one port, which AFIO (F1) or SYSCFG (F4)
 * chooses: of PA3, PB3, ... one at a time can have a handler.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define IMR	     REG32(STM32EXTI_BASE + 0x00)
#define RTSR	     REG32(STM32EXTI_BASE + 0x08)
#define FTSR	     REG32(STM32EXTI_BASE + 0x0c)
#define PR	     REG32(STM32EXTI_BASE + 0x14) /* cleared by writing ones */
#define CLOCK	     REG32(STM32EXTI_CLOCK)	  /* STM32EXTI_CLOCKBIT in it */
#define EXTICR(line) REG32(STM32EXTI_SELECT + 4 * ((line) / 4))

enum { NLINE = 16 };

static struct {
	IrqHandler *fn; /* NULL: none */
	void *arg;
	unsigned pin;
} handler[NLINE];

static uint8_t attached; /* interrupt lines that are ours, a bit each */

/* What has come is taken away before it is served: what comes meanwhile interrupts again. */
static void
intr(void *arg)
{
	uint32_t pending = PR & IMR;

	(void)arg;
	PR = pending;
	for (unsigned line = 0; line < NLINE; line++)
		if (pending >> line & 1 && handler[line].fn != NULL)
			handler[line].fn(handler[line].arg);
}

/* Lines 0 to 4 have an interrupt each, 5 to 9 one, and 10 to 15. */
static bool
attach(unsigned line)
{
	unsigned i = line < 5 ? line : line < 10 ? 5 : 6;
	unsigned irq = i < 5 ? 6 + i : i == 5 ? 23 : 40;

	if (!(attached >> i & 1) && !irq_attach(irq, intr, NULL))
		return false;
	attached = (uint8_t)(attached | 1 << i);
	return true;
}

static void
setbit(volatile uint32_t *reg, uint32_t bit, bool on)
{
	*reg = on ? *reg | bit : *reg & ~bit;
}

bool
board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg)
{
	unsigned line = pin % NLINE, shift = 4 * (line % 4);
	uint32_t bit = UINT32_C(1) << line;

	if (handler[line].fn != NULL || !attach(line))
		return false;
	handler[line].fn = fn;
	handler[line].arg = arg;
	handler[line].pin = pin;
	CLOCK |= UINT32_C(1) << STM32EXTI_CLOCKBIT;
	(void)CLOCK;
	EXTICR(line) = (EXTICR(line) & ~(UINT32_C(15) << shift)) | pin / NLINE << shift;
	setbit(&RTSR, bit, edges & PIN_RISING);
	setbit(&FTSR, bit, edges & PIN_FALLING);
	PR = bit; /* of another pin, before */
	setbit(&IMR, bit, true);
	return true;
}

bool
board_pinirqoff(unsigned pin)
{
	unsigned line = pin % NLINE;

	if (handler[line].fn == NULL || handler[line].pin != pin)
		return false;
	setbit(&IMR, UINT32_C(1) << line, false);
	handler[line].fn = NULL;
	return true;
}
