/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * systick.c -- SysTick (ARMv7-M, DDI 0403E B3.3) as board_timer, for a board whose other
 * timer only counts.  It has 24 bits: a moment that is farther away takes several
 * interrupts, of which all but the last are early.
 */
#include "board.h"
#include "devices.h"
#include "map.h"
#include "scs.h"

enum { CSR_ENABLE = 1 << 0, CSR_TICKINT = 1 << 1, CSR_CORECLOCK = 1 << 2 };
enum { ICSR_PENDSTCLR = 1 << 25 };
enum { MAX = 0xffffff };

static uint32_t ratio;	 /* SysTick's ticks in one of board_ticks: 16.16 */
static uint64_t longest; /* of board_ticks, what one round of SysTick can wait */

/* Off: TICKINT stays, it is the line's enable. */
static void
stop(void)
{
	SYST_CSR = CSR_CORECLOCK | CSR_TICKINT;
	SCB_ICSR = ICSR_PENDSTCLR;
}

void
board_timer(uint64_t when)
{
	uint64_t now;
	uint32_t n;

	stop();
	if (when == BOARD_NEVER)
		return;
	now = board_ticks();
	if (when <= now)
		n = 1;
	else if (when - now >= longest)
		n = MAX;
	else
		n = (uint32_t)((when - now) * ratio >> 16);
	SYST_RVR = n == 0 ? 1 : n; /* 0 would never interrupt */
	SYST_CVR = 0;		   /* any write: start from RVR */
	SYST_CSR = CSR_CORECLOCK | CSR_TICKINT | CSR_ENABLE;
}

/* It would start again by itself. */
static void
timerintr(void *arg)
{
	(void)arg;
	stop();
	runtime_tick();
}

/* Behind the timer that gives board_hz. */
void
systick_init(void)
{
	ratio = (uint32_t)(((uint64_t)SYSTICK_HZ << 16) / board_hz());
	longest = ((uint64_t)MAX << 16) / ratio;
	stop();
	irq_attach(SYSTICK_IRQ, timerintr, NULL);
}
