/* SPDX-License-Identifier: BSD-3-Clause */
/* nopins.c -- a board without pins that a program could use. */
#include "board.h"
#include "devices.h"

unsigned
board_pins(void)
{
	return 0;
}

bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	(void)pin;
	(void)mode;
	(void)level;
	return false;
}

bool
board_pinread(unsigned pin)
{
	(void)pin;
	return false;
}

void
board_pinwrite(unsigned pin, bool level)
{
	(void)pin;
	(void)level;
}

bool
board_pinirq(unsigned pin, unsigned edges, IrqHandler *fn, void *arg)
{
	(void)pin;
	(void)edges;
	(void)fn;
	(void)arg;
	return false;
}

bool
board_pinirqoff(unsigned pin)
{
	(void)pin;
	return false;
}

unsigned
board_led(unsigned n)
{
	(void)n;
	return PIN_NONE;
}

unsigned
board_button(unsigned n)
{
	(void)n;
	return PIN_NONE;
}
