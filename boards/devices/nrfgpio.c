/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nrfgpio.c -- the pins of nRF51 chips (nRF51 Reference Manual 13, GPIO) and their edges (14,
 * GPIOTE), for which there are four channels.  An edge of a channel in event mode is found by
 * the 16 MHz clock, which it keeps running.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define OUT	   REG32(NRFGPIO_BASE + 0x504)
#define OUTSET	   REG32(NRFGPIO_BASE + 0x508)
#define OUTCLR	   REG32(NRFGPIO_BASE + 0x50c)
#define IN	   REG32(NRFGPIO_BASE + 0x510)
#define DIR	   REG32(NRFGPIO_BASE + 0x514)
#define PIN_CNF(n) REG32(NRFGPIO_BASE + 0x700 + 4 * (n))

enum { CNF_OUTPUT = 1 << 0, CNF_NOINPUT = 1 << 1, CNF_PULLDOWN = 1 << 2, CNF_PULLUP = 3 << 2 };

#define EVENT_IN(n) REG32(NRFGPIOTE_BASE + 0x100 + 4 * (n))
#define INTENSET    REG32(NRFGPIOTE_BASE + 0x304)
#define INTENCLR    REG32(NRFGPIOTE_BASE + 0x308)
#define CONFIG(n)   REG32(NRFGPIOTE_BASE + 0x510 + 4 * (n))

/* POLARITY: 1 rising, 2 falling, 3 both, as our edges. */
enum { CONFIG_EVENT = 1, CONFIG_PSEL = 8, CONFIG_POLARITY = 16 };

enum { NPIN = 32, NCHANNEL = 4 };

static struct {
	IrqHandler *fn; /* NULL: the channel is free */
	void *arg;
	unsigned pin;
} channel[NCHANNEL];

static bool attached;

unsigned
board_pins(void)
{
	return NPIN;
}

/* An output has its level from its begin. */
bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	static const uint32_t cnf[] = {
		[PIN_INPUT] = 0,
		[PIN_PULLUP] = CNF_PULLUP,
		[PIN_PULLDOWN] = CNF_PULLDOWN,
		[PIN_OUTPUT] = CNF_OUTPUT | CNF_NOINPUT,
	};

	if (mode == PIN_OUTPUT)
		board_pinwrite(pin, level);
	PIN_CNF(pin) = cnf[mode];
	return true;
}

bool
board_pinread(unsigned pin)
{
	return (DIR >> pin & 1 ? OUT : IN) >> pin & 1;
}

void
board_pinwrite(unsigned pin, bool level)
{
	if (level)
		OUTSET = UINT32_C(1) << pin;
	else
		OUTCLR = UINT32_C(1) << pin;
}

/* An event is taken away before it is served: what comes meanwhile interrupts again. */
static void
intr(void *arg)
{
	(void)arg;
	for (unsigned i = 0; i < NCHANNEL; i++) {
		if (channel[i].fn == NULL || !EVENT_IN(i))
			continue;
		EVENT_IN(i) = 0;
		channel[i].fn(channel[i].arg);
	}
}

/* The pin's channel; NCHANNEL: it has none. */
static unsigned
find(unsigned pin)
{
	unsigned i = 0;

	while (i < NCHANNEL && (channel[i].fn == NULL || channel[i].pin != pin))
		i++;
	return i;
}

static unsigned
findfree(void)
{
	unsigned i = 0;

	while (i < NCHANNEL && channel[i].fn != NULL)
		i++;
	return i;
}

/* To configure a channel may itself make an event, so that is forgotten before it may interrupt. */
bool
board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg)
{
	unsigned i = findfree();

	if (i == NCHANNEL || find(pin) != NCHANNEL)
		return false;
	if (!attached && !irq_attach(NRFGPIOTE_IRQ, intr, NULL))
		return false;
	attached = true;
	channel[i].fn = fn;
	channel[i].arg = arg;
	channel[i].pin = pin;
	CONFIG(i) = CONFIG_EVENT | pin << CONFIG_PSEL | edges << CONFIG_POLARITY;
	(void)CONFIG(i);
	EVENT_IN(i) = 0;
	INTENSET = UINT32_C(1) << i;
	return true;
}

bool
board_pinirqoff(unsigned pin)
{
	unsigned i = find(pin);

	if (i == NCHANNEL)
		return false;
	INTENCLR = UINT32_C(1) << i;
	CONFIG(i) = 0;
	EVENT_IN(i) = 0;
	channel[i].fn = NULL;
	return true;
}
