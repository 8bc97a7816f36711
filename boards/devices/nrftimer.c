/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * nrftimer.c -- a 32-bit TIMER of nRF51 chips (nRF51 Reference Manual 19) as clock and alarm, at
 * 1 MHz.  It counts up; what it counts is seen by a capture.
 *
 *	CC[0]	the alarm
 *	CC[1]	captures
 *	CC[2]	0: interrupts when a turn is over
 */
#include "board.h"
#include "devices.h"
#include "map.h"

#define START	   REG32(NRFTIMER_BASE + 0x000)
#define CLEAR	   REG32(NRFTIMER_BASE + 0x00c)
#define CAPTURE(n) REG32(NRFTIMER_BASE + 0x040 + 4 * (n))
#define COMPARE(n) REG32(NRFTIMER_BASE + 0x140 + 4 * (n))
#define INTENSET   REG32(NRFTIMER_BASE + 0x304)
#define INTENCLR   REG32(NRFTIMER_BASE + 0x308)
#define MODE	   REG32(NRFTIMER_BASE + 0x504)
#define BITMODE	   REG32(NRFTIMER_BASE + 0x508)
#define PRESCALER  REG32(NRFTIMER_BASE + 0x510)
#define CC(n)	   REG32(NRFTIMER_BASE + 0x540 + 4 * (n))
#define INT(n)	   (UINT32_C(1) << (16 + (n)))

enum { MODE_TIMER = 0, BITMODE_32 = 3, BY16 = 4 };
enum { ALARM, NOW, WRAP };

/* What is farther away interrupts early; what is nearer is taken for passed: the counter might
 * reach it while the register is written. */
enum { FAR = 1 << 30, NEAR = 3 };

static Clock hwclock;
static uint64_t alarm;

static uint32_t
count(void)
{
	CAPTURE(NOW) = 1;
	return CC(NOW);
}

uint64_t
board_ticks(void)
{
	return clock_extend(&hwclock, count, 32);
}

uint32_t
board_hz(void)
{
	return 1000000;
}

void
board_timer(uint64_t when)
{
	uint64_t now;

	INTENCLR = INT(ALARM);
	COMPARE(ALARM) = 0;
	alarm = when;
	if (when == BOARD_NEVER)
		return;
	now = board_ticks();
	if (when < now + NEAR) {
		board_irqraise(NRFTIMER_IRQ);
		return;
	}
	CC(ALARM) = when - now > FAR ? (uint32_t)now + FAR : (uint32_t)when;
	INTENSET = INT(ALARM);
}

/* Also raised by board_timer, and perhaps a little early. */
static void
timerintr(void *arg)
{
	(void)arg;
	COMPARE(ALARM) = 0;
	COMPARE(WRAP) = 0;
	if (alarm == BOARD_NEVER) {
		(void)board_ticks(); /* see the turn */
	} else if (board_ticks() < alarm) {
		board_timer(alarm);
	} else {
		alarm = BOARD_NEVER;
		runtime_tick();
	}
}

void
nrftimer_init(void)
{
	alarm = BOARD_NEVER;
	MODE = MODE_TIMER;
	BITMODE = BITMODE_32;
	PRESCALER = BY16;
	CLEAR = 1;
	CC(WRAP) = 0;
	COMPARE(WRAP) = 0;
	INTENSET = INT(WRAP);
	START = 1;
	irq_attach(NRFTIMER_IRQ, timerintr, NULL);
}
