/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A program that waits is asleep, one that is busy for 1 % of the time is so for nearly all of the rest,
 * and nothing wakes the core from time to time while nothing is due; but where SysTick is the clock that
 * does, whose counter has 24 bits, once a turn.
 *
 * @icount
 * @calm it measures idle time
 */
#include <godebug.h>
#include <gotime.h>

#include "runtime.h"

#include "../tap.h"

#include <board.h>

enum { PERIODS = 200 };

/* An alarm that is far away may come early, and is set again: once more for all that is left; on a PC each
 * that is more than a millisecond away does. */
enum { EARLY = 2 };
#ifdef __i386__
enum { EACH = 2 };
#else
enum { EACH = 1 };
#endif

#if defined(__ARM_ARCH_PROFILE) && __ARM_ARCH_PROFILE == 'M'
/* SYST_CSR, whose bit 0 is ENABLE (DDI 0403E B3.3.3). */
static bool
isbysystick(void)
{
	return *(volatile uint32_t *)0xe000e010 & 1;
}
#else
static bool
isbysystick(void)
{
	return false;
}
#endif

/* How often the clock alone wakes the core in n nanoseconds. */
static unsigned
turns(int64_t n)
{
	return isbysystick() ? (unsigned)(n / GO_MILLISECOND * (board_hz() / 1000) >> 24) + 1 : 0;
}

/* The sp804's first turn is over after a second, in places: behind that. */
static void
waitforturn(void)
{
	go_sleep(1500 * GO_MILLISECOND);
}

int
main(void)
{
	const int64_t n = 30 * GO_SECOND;
	GoSchedStats s;
	uintptr_t before;

	waitforturn();
	go_sched_stats_reset();
	before = getp()->nsleep;
	go_sleep(n);
	go_sched_stats(&s);
	before = getp()->nsleep - before;
	diag("idle: %d.%d %% asleep, %u wake-ups in %u s with nothing due", s.idle_permille / 10,
	     s.idle_permille % 10, (unsigned)before - 1, (unsigned)(n / GO_SECOND));
	ok(s.idle_permille >= 999, "who waits is asleep");
	ok(before <= 1 + EARLY + turns(n), "nothing wakes it but what is due: at most %u",
	   EARLY + turns(n));

	go_sched_stats_reset();
	before = getp()->nsleep;
	for (int i = 0; i < PERIODS; i++) {
		go_delay_us(100);
		go_sleep(9900 * GO_MICROSECOND);
	}
	go_sched_stats(&s);
	before = getp()->nsleep - before;
	diag("1 %% busy: %d.%d %% asleep, %u wake-ups with nothing due", s.idle_permille / 10,
	     s.idle_permille % 10, (unsigned)before - PERIODS);
	ok(s.idle_permille >= 985 && s.idle_permille <= 991, "busy for 1 %% of the time");
	ok(before <= EACH * PERIODS + turns(2 * GO_SECOND), "at most %d a time", EACH);
	return done_testing();
}
