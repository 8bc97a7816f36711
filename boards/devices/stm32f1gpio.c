/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32f1gpio.c -- the ports of STM32F1 chips (RM0041 7).  Pin 16 * port + bit, A is port 0.
 * With stm32exti.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define RCC_APB2ENR    REG32(STM32RCC_BASE + 0x18)
#define PORT(pin, reg) REG32(STM32GPIOA_BASE + 0x400 * ((pin) / 16) + (reg))
#define CR(pin)	       PORT(pin, (pin) % 16 < 8 ? 0x00 : 0x04) /* CRL, CRH: four bits a pin */
#define IDR(pin)       PORT(pin, 0x08)
#define ODR(pin)       PORT(pin, 0x0c)
#define BSRR(pin)      PORT(pin, 0x10)
#define CR_SHIFT(pin)  (4 * ((pin) % 8))

enum { APB2_GPIOA = 1 << 2 };

/* Port bit configuration (7.1, 7.2.1): CNF above MODE. */
enum { FLOATING = 4, PULLED = 8, OUTPUT_2MHZ = 2, MODE = 3 };

unsigned
board_pins(void)
{
	return STM32GPIO_PINS;
}

/* The level first: an output has it from its begin, and of an input it says where the resistor
 * pulls (7.1.10).  The read lets the clock come through. */
bool
board_pin(unsigned pin, PinMode mode, bool level)
{
	uint32_t cr = mode == PIN_OUTPUT ? OUTPUT_2MHZ : mode == PIN_INPUT ? FLOATING : PULLED;

	RCC_APB2ENR |= (uint32_t)APB2_GPIOA << pin / 16;
	(void)RCC_APB2ENR;
	if (mode != PIN_INPUT)
		board_pinwrite(pin, mode == PIN_OUTPUT ? level : mode == PIN_PULLUP);
	CR(pin) = (CR(pin) & ~(UINT32_C(15) << CR_SHIFT(pin))) | cr << CR_SHIFT(pin);
	return true;
}

bool
board_pinread(unsigned pin)
{
	bool output = CR(pin) >> CR_SHIFT(pin) & MODE;

	return (output ? ODR(pin) : IDR(pin)) >> pin % 16 & 1;
}

/* BSRR (7.2.5): bits 0 to 15 set, those above clear. */
void
board_pinwrite(unsigned pin, bool level)
{
	BSRR(pin) = UINT32_C(1) << (level ? pin % 16 : pin % 16 + 16);
}
