/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gentimer.c -- the ARMv7-A generic timer (DDI 0406C B8): its virtual counter and
 * timer, which every mode but Hyp may use.
 */
#include "board.h"
#include "devices.h"
#include "map.h"

enum { CTL_ENABLE = 1 << 0, CTL_IMASK = 1 << 1 };

static void
setctl(uint32_t v)
{
	__asm__ volatile("mcr p15, 0, %0, c14, c3, 1\n\tisb" : : "r"(v) : "memory");
}

static void
setcompare(uint64_t v)
{
	__asm__ volatile("mcrr p15, 3, %Q0, %R0, c14" : : "r"(v) : "memory");
}

/* ISB: else the counter may be read early (B8.1.2). */
uint64_t
board_ticks(void)
{
	uint64_t t;

	__asm__ volatile("isb\n\tmrrc p15, 1, %Q0, %R0, c14" : "=r"(t) : : "memory");
	return t;
}

uint32_t
board_hz(void)
{
	uint32_t hz;

	__asm__ volatile("mrc p15, 0, %0, c14, c0, 0" : "=r"(hz));
	return hz;
}

void
board_timer(uint64_t when)
{
	if (when == BOARD_NEVER) {
		setctl(CTL_IMASK);
		return;
	}
	setcompare(when);
	setctl(CTL_ENABLE);
}

static void
timerintr(void *arg)
{
	(void)arg;
	setctl(CTL_IMASK); /* its line is a level */
	runtime_tick();
}

void
gentimer_init(void)
{
	setctl(CTL_IMASK);
	irq_attach(GENTIMER_IRQ, timerintr, NULL);
}
