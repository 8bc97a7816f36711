/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pins.c -- which pins have LEDs and buttons, as the board's map.h lists them:
 *
 *	LED_PINS	pins, with PIN_LOW where low lights it
 *	LED_COMMON	a pin that must be high for any of them to light
 *	BUTTON_PINS	PIN_BUTTON(pin, mode), with PIN_LOW where low is pressed
 *
 * Each of them may be missing.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#ifndef LED_PINS
#define LED_PINS PIN_NONE
#endif
#ifndef BUTTON_PINS
#define BUTTON_PINS PIN_NONE
#endif

static const uint16_t led[] = {LED_PINS, PIN_NONE};
static const uint16_t button[] = {BUTTON_PINS, PIN_NONE};

unsigned
board_led(unsigned n)
{
	unsigned pin = n < sizeof led / sizeof *led ? led[n] : PIN_NONE;

#ifdef LED_COMMON
	if (pin != PIN_NONE)
		board_pin(LED_COMMON, PIN_OUTPUT, true);
#endif
	return pin;
}

unsigned
board_button(unsigned n)
{
	return n < sizeof button / sizeof *button ? button[n] : PIN_NONE;
}
