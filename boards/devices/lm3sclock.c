/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * lm3sclock.c -- clocks and UART 0's pins of the LM3S6965 (data sheet, System Control): 50 MHz
 * by the PLL from the 8 MHz crystal; if it does not lock, the crystal itself.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define RIS   REG32(LM3SCLOCK_BASE + 0x050)
#define RCC   REG32(LM3SCLOCK_BASE + 0x060)
#define RCGC1 REG32(LM3SCLOCK_BASE + 0x104)
#define RCGC2 REG32(LM3SCLOCK_BASE + 0x108)
#define AFSEL REG32(LM3SCLOCK_GPIOA + 0x420)
#define DEN   REG32(LM3SCLOCK_GPIOA + 0x51c)

enum { RIS_PLLLOCK = 1 << 6 };
enum {
	RCC_MOSCDIS = 1 << 0,
	RCC_OSCSRC = 3 << 4,
	RCC_XTAL = 15 << 6,
	RCC_XTAL_8MHZ = 14 << 6,
	RCC_BYPASS = 1 << 11,
	RCC_OEN = 1 << 12, /* not all of these chips have it */
	RCC_PWRDN = 1 << 13,
	RCC_USESYSDIV = 1 << 22,
	RCC_SYSDIV = 15 << 23,
	RCC_SYSDIV_4 = 3 << 23, /* of 200 MHz */
};
enum { RCGC1_UART0 = 1 << 0, RCGC2_GPIOA = 1 << 0 };
enum { UART0_PINS = 3 };

enum { CRYSTAL_HZ = 8000000, PLL_HZ = 50000000 };

/* The PLL takes 0.5 ms, and the crystal 20 before it; a poll some cycles at 12 MHz. */
enum { PATIENCE = 200000 };

uint32_t board_corehz;

static void
coreclock(void)
{
	uint32_t rcc = RCC;

	/* Past the PLL while it is set up, by the main oscillator. */
	rcc = (rcc | RCC_BYPASS) & ~(uint32_t)(RCC_USESYSDIV | RCC_MOSCDIS);
	RCC = rcc;
	rcc &= ~(uint32_t)(RCC_OSCSRC | RCC_XTAL | RCC_PWRDN | RCC_OEN | RCC_SYSDIV);
	rcc |= RCC_XTAL_8MHZ | RCC_SYSDIV_4;
	RCC = rcc;
	for (int i = 0; i < PATIENCE; i++) {
		if (RIS & RIS_PLLLOCK) {
			RCC = (rcc | RCC_USESYSDIV) & ~(uint32_t)RCC_BYPASS;
			board_corehz = PLL_HZ;
			return;
		}
	}
	board_corehz = CRYSTAL_HZ;
}

/* A module takes a few cycles to wake when its clock is let through: read the register back. */
void
lm3sclock_init(void)
{
	coreclock();
	RCGC1 |= RCGC1_UART0;
	RCGC2 |= RCGC2_GPIOA;
	(void)RCGC2;
	AFSEL |= UART0_PINS;
	DEN |= UART0_PINS;
}

void
lm3sclock_report(void)
{
	static const char msg[] = "clock: the PLL does not lock: 8 MHz from the crystal\n";

	if (board_corehz == CRYSTAL_HZ)
		board_write(msg, sizeof msg - 1);
}
