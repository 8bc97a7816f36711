/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sp804.c -- Arm's dual timer (DDI 0271), and that of the Cortex-M System Design Kit
 * (DDI 0479), whose registers are the same: two 32-bit counters that count down, with
 * one interrupt line.
 *
 *	timer 1	the clock: runs for ever, interrupts when it has reached 0
 *	timer 2	the moment of board_timer: one shot
 *
 * The clock starts a second before its first turn ends, so that every boot goes through
 * what else would happen after minutes or hours.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define TIMER(n, reg) REG32(SP804_BASE + 0x20 * ((n)-1) + (reg))

enum { LOAD = 0x00, VALUE = 0x04, CONTROL = 0x08, INTCLR = 0x0c, MIS = 0x14, BGLOAD = 0x18 };
enum {
	ONESHOT = 1 << 0,
	SIZE32 = 1 << 1,
	INTEN = 1 << 5,
	PERIODIC = 1 << 6,
	ENABLE = 1 << 7,
};
enum { CLOCK = PERIODIC | SIZE32 | INTEN, SHOT = ONESHOT | SIZE32 | INTEN };

/* What count gives at the start. */
#define START ((UINT64_C(1) << 32) - SP804_HZ)

static Clock hwclock;

/* The timer's value, upwards.  -VALUE, not ~VALUE: 0 is where the interrupt comes, and so
 * it must belong to the new turn, or a handler that is fast would see the old one. */
static uint32_t
count(void)
{
	return -TIMER(1, VALUE);
}

uint64_t
board_ticks(void)
{
	return clock_extend(&hwclock, count, 32) - START;
}

uint32_t
board_hz(void)
{
	return SP804_HZ;
}

/* Weak: a board may have another source of events (systick.c). */
__attribute__((weak)) void
board_timer(uint64_t when)
{
	uint64_t now;

	TIMER(2, CONTROL) = SHOT;
	TIMER(2, INTCLR) = 1;
	if (when == BOARD_NEVER)
		return;
	now = board_ticks();
	if (when <= now)
		TIMER(2, LOAD) = 1;
	else
		TIMER(2, LOAD) = when - now > UINT32_MAX ? UINT32_MAX : (uint32_t)(when - now);
	TIMER(2, CONTROL) = SHOT | ENABLE;
}

static void
timerintr(void *arg)
{
	(void)arg;
	if (TIMER(1, MIS)) {
		TIMER(1, INTCLR) = 1;
		(void)board_ticks(); /* see the turn */
	}
	if (TIMER(2, MIS)) {
		TIMER(2, INTCLR) = 1;
		runtime_tick();
	}
}

/* Periodic, with a first period of a second: free running would do, but there not every
 * implementation takes a first value.  BGLOAD is for the periods to come. */
void
sp804_init(void)
{
	TIMER(2, CONTROL) = SHOT;
	TIMER(2, INTCLR) = 1;
	TIMER(1, CONTROL) = CLOCK;
	TIMER(1, INTCLR) = 1;
	TIMER(1, LOAD) = SP804_HZ;
	TIMER(1, CONTROL) = CLOCK | ENABLE;
	TIMER(1, BGLOAD) = UINT32_MAX;
	irq_attach(SP804_IRQ, timerintr, NULL);
}
