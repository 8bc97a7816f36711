/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ledreg.c -- LEDs and buttons that are bits of a register, from bit 0, and nothing else: FPGAIO of
 * Arm's MPS2 boards (DAI 0385, FPGA system control and I/O: LED0, BUTTON), SYS_LED of the
 * Versatile Express motherboard (DUI 0447, Register summary).  No bit interrupts: nopinirq goes
 * with it.
 *
 *	pin 0 ...		LEDs, LEDREG_LEDS of them at LEDREG_BASE
 *	pin LEDREG_LEDS ...	buttons, LEDREG_BUTTONS of them at LEDREG_BUTTONBASE
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define LED    REG32(LEDREG_BASE)
#define BUTTON REG32(LEDREG_BUTTONBASE)

#ifndef LEDREG_BUTTONBASE
#define LEDREG_BUTTONBASE LEDREG_BASE /* never read */
#define LEDREG_BUTTONS	  0
#endif

unsigned
board_pins(void)
{
	return LEDREG_LEDS + LEDREG_BUTTONS;
}

static inline bool
isled(unsigned pin)
{
	return pin < LEDREG_LEDS;
}

bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	if (!isled(pin))
		return mode == PIN_INPUT;
	if (mode != PIN_OUTPUT)
		return false;
	board_pinwrite(pin, level);
	return true;
}

bool
board_pinread(unsigned pin)
{
	return isled(pin) ? LED >> pin & 1 : BUTTON >> (pin - LEDREG_LEDS) & 1;
}

void
board_pinwrite(unsigned pin, bool level)
{
	uint32_t bit = UINT32_C(1) << pin;

	if (isled(pin))
		LED = level ? LED | bit : LED & ~bit;
}
