/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stm32f1clock.c -- clocks and USART1's pins of the STM32F100 (RM0041 6, 7): 24 MHz, its most, by
 * the PLL, from the crystal or, without one, from the 8 MHz RC oscillator; without PLL
 * that oscillator itself.  All buses run at the core's clock.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define RCC_CR	    REG32(STM32RCC_BASE + 0x00)
#define RCC_CFGR    REG32(STM32RCC_BASE + 0x04)
#define RCC_APB2ENR REG32(STM32RCC_BASE + 0x18)
#define GPIOA_CRH   REG32(STM32GPIOA_BASE + 0x04)

enum { CR_HSION = 1 << 0, CR_HSIRDY = 1 << 1, CR_HSEON = 1 << 16, CR_HSERDY = 1 << 17 };
enum { CR_PLLON = 1 << 24, CR_PLLRDY = 1 << 25 };
enum { CFGR_SW = 3, CFGR_SW_PLL = 2, CFGR_SWS = 3 << 2, CFGR_SWS_PLL = 2 << 2 };
enum { CFGR_PLLSRC = 1 << 16 };
#define CFGR_PLLMUL(n) (((uint32_t)(n)-2) << 18)
enum { APB2_GPIOA = 1 << 2, APB2_USART1 = 1 << 14 };

enum { HSI_HZ = 8000000 };

/* A crystal takes 2 ms to start, at 8 MHz (DS6517 table 22); a poll 5 cycles or more. */
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

/* The PLL runs: let the core use it.  RM0041 6.3.2: not before it is stable. */
static bool
usepll(uint32_t source)
{
	RCC_CFGR = source; /* no prescaler anywhere, and the RC oscillator drives the core */
	RCC_CR |= CR_PLLON;
	if (!wait(&RCC_CR, CR_PLLRDY, CR_PLLRDY))
		return false;
	RCC_CFGR = source | CFGR_SW_PLL;
	return wait(&RCC_CFGR, CFGR_SWS, CFGR_SWS_PLL);
}

/* HSIRDY is up after reset, or nothing would run: a chip that reads 0 has no RCC, which is an
 * emulator's, whose clock is what it should be. */
static void
coreclock(void)
{
	if (!(RCC_CR & CR_HSIRDY))
		return;
	RCC_CR |= CR_HSEON;
	if (wait(&RCC_CR, CR_HSERDY, CR_HSERDY)) {
		if (usepll(CFGR_PLLSRC | CFGR_PLLMUL(STM32_HZ / STM32_HSE_HZ)))
			return;
	} else {
		trouble = "clock: the crystal does not start: 24 MHz from the RC oscillator\n";
		if (usepll(CFGR_PLLMUL(STM32_HZ / (HSI_HZ / 2))))
			return;
	}
	RCC_CFGR = 0;
	RCC_CR &= ~(uint32_t)CR_PLLON;
	board_corehz = HSI_HZ;
	trouble = "clock: the PLL does not lock: 8 MHz from the RC oscillator\n";
}

/* PA9: output by USART1, 50 MHz; PA10: input, floating, as at reset. */
void
stm32f1clock_init(void)
{
	coreclock();
	RCC_APB2ENR |= APB2_GPIOA | APB2_USART1;
	GPIOA_CRH = (GPIOA_CRH & ~UINT32_C(0xff0)) | 0x4b0;
}

void
stm32f1clock_report(void)
{
	if (trouble != NULL)
		board_write(trouble, __builtin_strlen(trouble));
}
