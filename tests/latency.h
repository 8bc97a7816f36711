/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * latency.h -- for how long are interrupts masked?  A timer that is set again each time it fires
 * tells how late it came at most.  For tests under @icount, where an instruction is a nanosecond.
 *
 *	latency_start(ns)	from now on, every ns nanoseconds
 *	latency_stop()		no more; its value is the most that it was late
 *	latency_ticks		how often it has fired
 */
#ifndef LATENCY_H
#define LATENCY_H

#include <stdint.h>

#include <gotime.h>
#include <gotimer.h>

static GoTimer latency_probe;
static int64_t latency_period, latency_due, latency_most;
static int latency_ticks;

static inline void
latency_set(int64_t now)
{
	latency_due = now + latency_period;
	go_timer_start(&latency_probe, latency_period);
}

static inline void
latency_tick(void *arg)
{
	int64_t now = go_nanotime();

	(void)arg;
	if (now - latency_due > latency_most)
		latency_most = now - latency_due;
	latency_ticks++;
	latency_set(now);
}

static inline void
latency_start(int64_t ns)
{
	latency_period = ns;
	latency_most = latency_ticks = 0;
	go_timer_func(&latency_probe, latency_tick, NULL);
	latency_set(go_nanotime());
}

static inline int64_t
latency_stop(void)
{
	go_timer_stop(&latency_probe);
	return latency_most;
}

#endif
