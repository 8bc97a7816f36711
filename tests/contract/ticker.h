/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ticker.h -- interrupts at random moments: a timer that sets itself again, and with
 * half of them the spare line, which then comes right behind.  Both leave junk in all
 * registers that a call may change.
 */
#ifndef TICKER_H
#define TICKER_H

#include "machine.h"

#include <gotime.h>
#include <irq.h>

static struct {
	Timer timer;
	uint32_t seed;
	uint32_t maxgap; /* ns between two */
	volatile unsigned ntick, nirq;
	bool raises;	   /* the spare line can be raised by software */
	void (*irq)(void); /* what else the spare line's handler does */
} ticker;

static inline void
tickerirq(void *arg)
{
	(void)arg;
	ticker.nirq++;
	if (ticker.irq != NULL)
		ticker.irq();
	trash();
}

static inline void
tickerset(void)
{
	ticker.timer.when = runtime_nanotime() + 1000 + random32(&ticker.seed) % ticker.maxgap;
	runtime_timeradd(&ticker.timer);
}

static inline void
tickertick(void *arg)
{
	(void)arg;
	ticker.ntick++;
	if (ticker.raises && random32(&ticker.seed) % 2 == 0)
		go_irqraise(go_irqspare());
	tickerset();
	trash();
}

static inline void
tickerstart(uint32_t maxgap)
{
	ticker.seed = 0x2545f491;
	ticker.maxgap = maxgap;
	ticker.timer.f = tickertick;
	ticker.raises = go_irq(go_irqspare(), tickerirq, NULL) && go_irqraise(go_irqspare());
	tickerset();
}

static inline void
tickerstop(void)
{
	runtime_timerdel(&ticker.timer);
	go_irqoff(go_irqspare());
}

#endif
