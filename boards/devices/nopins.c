/* SPDX-License-Identifier: BSD-3-Clause */
/* nopins.c -- a board without pins that a program could use; nopinirq goes with it. */
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
