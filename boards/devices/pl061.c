/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pl061.c -- Arm PrimeCell GPIO (DDI 0190), eight pins a port, and that of Stellaris chips (LM3S6965
 * data sheet, General-Purpose Input/Outputs), which has resistors and a clock gate besides.
 * PL061_PORTS lists {base, interrupt line}; pin 8 * port + bit.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

static const struct {
	uintptr_t base;
	unsigned irq;
} port[] = {PL061_PORTS};

enum { NPIN = 8 * sizeof port / sizeof *port };

#define PORT(pin, reg) REG32(port[(pin) / 8].base + (reg))
#define DATA(pin)      PORT(pin, 4U << (pin) % 8) /* its bit alone: the address is a mask (3.2.1) */

enum { GPIODIR = 0x400, GPIOIS = 0x404, GPIOIBE = 0x408, GPIOIEV = 0x40c, GPIOIE = 0x410 };
enum { GPIOMIS = 0x418, GPIOIC = 0x41c, GPIOAFSEL = 0x420 };
/* Stellaris. */
enum { GPIOPUR = 0x510, GPIOPDR = 0x514, GPIODEN = 0x51c };

static struct {
	IrqHandler *fn; /* NULL: none */
	void *arg;
} handler[NPIN];

static uint8_t attached; /* ports whose interrupt is ours, a bit each */

_Static_assert(NPIN <= 8 * 8, "a bit of attached each");

unsigned
board_pins(void)
{
	return NPIN;
}

static void
setbit(unsigned pin, unsigned reg, bool on)
{
	uint32_t bit = UINT32_C(1) << pin % 8;

	PORT(pin, reg) = on ? PORT(pin, reg) | bit : PORT(pin, reg) & ~bit;
}

/* The chip's side of it; false: it has no such resistor. */
static bool
pad(unsigned pin, PinMode mode)
{
#ifdef PL061_RCGC
	REG32(PL061_RCGC) |= UINT32_C(1) << pin / 8;
	(void)REG32(PL061_RCGC); /* a module takes a few cycles to wake */
	setbit(pin, GPIOPUR, mode == PIN_PULLUP);
	setbit(pin, GPIOPDR, mode == PIN_PULLDOWN);
	setbit(pin, GPIODEN, true);
	return true;
#else
	(void)pin;
	return mode == PIN_INPUT || mode == PIN_OUTPUT;
#endif
}

/* A pin of which DIR says input takes no data, so an output's level is written when it is one
 * already; a port that has just been reset drives low until then. */
bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	if (!pad(pin, mode))
		return false;
	setbit(pin, GPIOAFSEL, false);
	setbit(pin, GPIODIR, mode == PIN_OUTPUT);
	if (mode == PIN_OUTPUT)
		board_pinwrite(pin, level);
	return true;
}

/* Of an output DATA is what was written last. */
bool
board_pinread(unsigned pin)
{
	return DATA(pin) != 0;
}

void
board_pinwrite(unsigned pin, bool level)
{
	DATA(pin) = level ? 0xff : 0;
}

/* What has come is taken away before it is served: what comes meanwhile interrupts again. */
static void
intr(void *arg)
{
	unsigned first = (unsigned)(uintptr_t)arg;
	uint32_t pending = PORT(first, GPIOMIS);

	PORT(first, GPIOIC) = pending;
	for (unsigned i = 0; i < 8; i++)
		if (pending >> i & 1 && handler[first + i].fn != NULL)
			handler[first + i].fn(handler[first + i].arg);
}

static bool
attach(unsigned p)
{
	if (!(attached >> p & 1) && !irq_attach(port[p].irq, intr, (void *)(uintptr_t)(8 * p)))
		return false;
	attached = (uint8_t)(attached | 1 << p);
	return true;
}

/* In the order of the data sheet's "Interrupt Control": masked while it changes, and what that
 * has made pending is forgotten. */
bool
board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg)
{
	if (handler[pin].fn != NULL || !attach(pin / 8))
		return false;
	handler[pin].fn = fn;
	handler[pin].arg = arg;
	setbit(pin, GPIOIE, false);
	setbit(pin, GPIOIS, false);
	setbit(pin, GPIOIBE, edges == (PIN_RISING | PIN_FALLING));
	setbit(pin, GPIOIEV, edges == PIN_RISING);
	PORT(pin, GPIOIC) = UINT32_C(1) << pin % 8;
	setbit(pin, GPIOIE, true);
	return true;
}

bool
board_pinirqoff(unsigned pin)
{
	if (handler[pin].fn == NULL)
		return false;
	setbit(pin, GPIOIE, false);
	handler[pin].fn = NULL;
	return true;
}
