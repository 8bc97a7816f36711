/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * wdtclock.c -- the watchdog of Stellaris chips (LM3S6965 data sheet, Watchdog Timer; that of
 * Arm's CMSDK, DDI 0479, has the same registers) as board_ticks: its 32 bits count down at the
 * core's clock, and it resets nothing when it is not told to.  The chip's other timers are for
 * applications.  The count starts a second before the first turn ends, as sp804's does.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define LOAD	REG32(WDTCLOCK_BASE + 0x000)
#define VALUE	REG32(WDTCLOCK_BASE + 0x004)
#define CONTROL REG32(WDTCLOCK_BASE + 0x008)
#define INTCLR	REG32(WDTCLOCK_BASE + 0x00c)
#define LOCK	REG32(WDTCLOCK_BASE + 0xc00)

enum { CONTROL_INTEN = 1 << 0 }; /* which also lets it count; no RESEN */
#define UNLOCK UINT32_C(0x1acce551)

#define START ((UINT64_C(1) << 32) - WDTCLOCK_HZ)

static Clock hwclock;

/* As in sp804.c: 0 belongs to the new turn. */
static uint32_t
count(void)
{
	return -VALUE;
}

uint64_t
board_ticks(void)
{
	return clock_extend(&hwclock, count, 32) - START;
}

uint32_t
board_hz(void)
{
	return WDTCLOCK_HZ;
}

/* It has loaded itself again.  Any write clears. */
static void
turnintr(void *arg)
{
	(void)arg;
	INTCLR = 1;
	LOAD = UINT32_MAX;
	(void)board_ticks();
}

void
wdtclock_init(void)
{
	LOCK = UNLOCK;
	LOAD = WDTCLOCK_HZ;
	CONTROL = CONTROL_INTEN;
	irq_attach(WDTCLOCK_IRQ, turnintr, NULL);
}
