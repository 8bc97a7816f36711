/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nrfclock.c -- the clock of nRF51 chips (nRF51 Reference Manual 13): 16 MHz from the crystal; if
 * that does not start, from the RC oscillator, which the core has run by so far, and which may
 * be 5 % off.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define HFCLKSTART   REG32(NRFCLOCK_BASE + 0x000)
#define HFCLKSTARTED REG32(NRFCLOCK_BASE + 0x100)

/* The crystal takes a millisecond; a poll 5 cycles or more. */
enum { PATIENCE = 100000 };

uint32_t board_corehz = 16000000;

static bool started;

void
nrfclock_init(void)
{
	HFCLKSTARTED = 0;
	HFCLKSTART = 1;
	for (int i = 0; i < PATIENCE && !started; i++)
		started = HFCLKSTARTED != 0;
}

void
nrfclock_report(void)
{
	static const char msg[] =
		"clock: the crystal does not start: 16 MHz from the RC oscillator\n";

	if (!started)
		board_write(msg, sizeof msg - 1);
}
