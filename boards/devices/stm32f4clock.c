/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32f4clock.c -- clocks and USART1's pins of the STM32F405 (RM0090 7, 3, 8): 168 MHz, its most,
 * by the PLL, from the crystal or, without one, from the 16 MHz RC oscillator; without PLL that
 * oscillator itself.  APB2, which USART1 is on, runs at half of it, APB1 at a quarter.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define RCC_CR	    REG32(STM32RCC_BASE + 0x00)
#define RCC_PLLCFGR REG32(STM32RCC_BASE + 0x04)
#define RCC_CFGR    REG32(STM32RCC_BASE + 0x08)
#define RCC_AHB1ENR REG32(STM32RCC_BASE + 0x30)
#define RCC_APB2ENR REG32(STM32RCC_BASE + 0x44)
#define FLASH_ACR   REG32(STM32FLASH_BASE)
/* Of the port that has the pins: STM32USART_PORT is 0 for A. */
#define GPIO(reg)     REG32(STM32GPIO_BASE + 0x400 * STM32USART_PORT + (reg))
#define GPIO_MODER    GPIO(0x00)
#define GPIO_AFR(pin) GPIO(0x20 + 4 * ((pin) / 8))

enum { CR_HSION = 1 << 0, CR_HSIRDY = 1 << 1, CR_HSEON = 1 << 16, CR_HSERDY = 1 << 17 };
enum { CR_PLLON = 1 << 24, CR_PLLRDY = 1 << 25 };
/* Into the PLL goes 1 MHz; out of it 336 MHz, half of that to the core, a seventh to USB. */
enum { PLL_N = 336 << 6, PLL_P2 = 0 << 16, PLL_HSE = 1 << 22, PLL_Q7 = 7 << 24 };
enum { CFGR_SW_PLL = 2, CFGR_SWS = 3 << 2, CFGR_SWS_PLL = 2 << 2 };
enum { CFGR_APB1BY4 = 5 << 10, CFGR_APB2BY2 = 4 << 13 };
enum { ACR_WAIT5 = 5, ACR_PREFETCH = 1 << 8, ACR_CACHES = 3 << 9 };
enum { APB2_USART1 = 1 << 4, AF_USART1 = 7, MODE_AF = 2 };

enum { HSI_HZ = 16000000, MHZ = 1000000 };

/* A crystal takes 2 ms to start (DS8626 5.3.8); a poll 5 cycles or more, at 16 MHz. */
enum { PATIENCE = 100000 };

uint32_t board_corehz = STM32_HZ;

static const char *trouble;

static bool
wait(volatile uint32_t *reg, uint32_t mask, uint32_t want)
{
	for (int i = 0; i < PATIENCE; i++)
		if ((*reg & mask) == want)
			return true;
	return false;
}

/* Let the core run by the PLL, once that is stable and the flash knows that it has to wait
 * (3.5.1: first the wait states, then the clock). */
static bool
usepll(uint32_t source)
{
	RCC_PLLCFGR = source | PLL_N | PLL_P2 | PLL_Q7;
	RCC_CR |= CR_PLLON;
	if (!wait(&RCC_CR, CR_PLLRDY, CR_PLLRDY))
		return false;
	FLASH_ACR = ACR_CACHES | ACR_PREFETCH | ACR_WAIT5;
	if (!wait(&FLASH_ACR, 7, ACR_WAIT5))
		return false;
	RCC_CFGR = CFGR_APB1BY4 | CFGR_APB2BY2 | CFGR_SW_PLL;
	return wait(&RCC_CFGR, CFGR_SWS, CFGR_SWS_PLL);
}

/* HSIRDY is up after reset, or nothing would run: a chip that reads 0 has no RCC, which is an
 * emulator's, whose clock is what it should be. */
static void
coreclock(void)
{
	if (!(RCC_CR & CR_HSIRDY))
		return;
	RCC_CFGR = CFGR_APB1BY4 | CFGR_APB2BY2;
	RCC_CR |= CR_HSEON;
	if (wait(&RCC_CR, CR_HSERDY, CR_HSERDY)) {
		if (usepll(PLL_HSE | STM32_HSE_HZ / MHZ))
			return;
	} else {
		trouble = "clock: the crystal does not start: 168 MHz from the RC oscillator\n";
		if (usepll(HSI_HZ / MHZ))
			return;
	}
	RCC_CFGR = CFGR_APB1BY4 | CFGR_APB2BY2;
	RCC_CR &= ~(uint32_t)CR_PLLON;
	board_corehz = HSI_HZ;
	trouble = "clock: the PLL does not lock: 16 MHz from the RC oscillator\n";
}

static void
usartpin(unsigned pin)
{
	GPIO_AFR(pin) = (GPIO_AFR(pin) & ~(UINT32_C(15) << 4 * (pin % 8))) |
			(uint32_t)AF_USART1 << 4 * (pin % 8);
	GPIO_MODER = (GPIO_MODER & ~(UINT32_C(3) << 2 * pin)) | (uint32_t)MODE_AF << 2 * pin;
}

/* A module takes two cycles to wake when its clock is let through (errata ES0182):
 * read the register back. */
void
stm32f4clock_init(void)
{
	coreclock();
	RCC_AHB1ENR |= UINT32_C(1) << STM32USART_PORT;
	RCC_APB2ENR |= APB2_USART1;
	(void)RCC_APB2ENR;
	usartpin(STM32USART_TXPIN);
	usartpin(STM32USART_RXPIN);
}

void
stm32f4clock_report(void)
{
	if (trouble != NULL)
		board_write(trouble, __builtin_strlen(trouble));
}
