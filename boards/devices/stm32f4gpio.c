/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32f4gpio.c -- the ports of STM32F4 chips (RM0090 8).  Pin 16 * port + bit, A is port 0.
 * With stm32exti.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define RCC_AHB1ENR    REG32(STM32RCC_BASE + 0x30)
#define PORT(pin, reg) REG32(STM32GPIO_BASE + 0x400 * ((pin) / 16) + (reg))
#define MODER(pin)     PORT(pin, 0x00) /* two bits a pin */
#define OTYPER(pin)    PORT(pin, 0x04)
#define PUPDR(pin)     PORT(pin, 0x0c) /* two bits a pin */
#define IDR(pin)       PORT(pin, 0x10)
#define ODR(pin)       PORT(pin, 0x14)
#define BSRR(pin)      PORT(pin, 0x18)

enum { MODER_INPUT = 0, MODER_OUTPUT = 1, PUPDR_NONE = 0, PUPDR_UP = 1, PUPDR_DOWN = 2 };

unsigned
board_pins(void)
{
	return STM32GPIO_PINS;
}

static uint32_t
withfield(uint32_t reg, unsigned pin, uint32_t v)
{
	unsigned shift = 2 * (pin % 16);

	return (reg & ~(UINT32_C(3) << shift)) | v << shift;
}

/* An output has its level from its begin, push-pull, and its speed as at reset.  A module takes
 * two cycles to wake when its clock is let through (errata ES0182): read the register back. */
bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	uint32_t pull = mode == PIN_PULLUP     ? PUPDR_UP
			: mode == PIN_PULLDOWN ? PUPDR_DOWN
					       : PUPDR_NONE;

	RCC_AHB1ENR |= UINT32_C(1) << pin / 16;
	(void)RCC_AHB1ENR;
	if (mode == PIN_OUTPUT) {
		board_pinwrite(pin, level);
		OTYPER(pin) &= ~(UINT32_C(1) << pin % 16);
	}
	PUPDR(pin) = withfield(PUPDR(pin), pin, pull);
	MODER(pin) = withfield(MODER(pin), pin, mode == PIN_OUTPUT ? MODER_OUTPUT : MODER_INPUT);
	return true;
}

bool
board_pinread(unsigned pin)
{
	bool output = (MODER(pin) >> 2 * (pin % 16) & 3) == MODER_OUTPUT;

	return (output ? ODR(pin) : IDR(pin)) >> pin % 16 & 1;
}

/* BSRR (8.4.7): bits 0 to 15 set, those above clear. */
void
board_pinwrite(unsigned pin, bool level)
{
	BSRR(pin) = UINT32_C(1) << (level ? pin % 16 : pin % 16 + 16);
}
