/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * random_timer.h -- a function that the timer's interrupt calls at random moments.  With
 * @icount these fall between any two instructions.
 */
#ifndef RANDOM_TIMER_H
#define RANDOM_TIMER_H

#include <gotime.h>
#include <gotimer.h>

#include "random.h"

static GoTimer random_timer;
static void (*random_timer_fn)(void);
static volatile int random_timer_calls;

static inline void
random_timer_fire(void *arg)
{
	(void)arg;
	random_timer_calls++;
	random_timer_fn();
	go_timer_start(&random_timer, 500 + random_below(3000));
}

static inline void
random_timer_start(void (*fn)(void))
{
	random_timer_calls = 0;
	random_timer_fn = fn;
	go_timer_func(&random_timer, random_timer_fire, NULL);
	go_timer_start(&random_timer, 0);
}

/* A few instructions more or less in a turn of a loop, which else keeps step with a clock that
 * is slower than the CPU: then interrupts fall on the same few instructions for ever. */
static inline void
random_timer_jitter(unsigned turn)
{
	for (unsigned n = turn % 7; n > 0; n--)
		__asm__ volatile("");
}

static inline void
random_timer_stop(void)
{
	go_timer_stop(&random_timer);
}

#endif
