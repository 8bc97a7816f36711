/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * os.c's arithmetic, with a board whose counter we set: nanoseconds are exact to 2^-32 of
 * one for each tick, never go back, also where the counter or its product passes 2^32; and
 * however long the machine has been up, an alarm comes at its moment or at the next tick.
 */
#include <stdlib.h>

/* A second os.c, under other names, on a board of our own. */
#define runtime_osinit	    x_osinit
#define runtime_exit	    x_exit
#define runtime_osram	    x_osram
#define runtime_nanotime    x_nanotime
#define runtime_timerarm    x_timerarm
#define runtime_oswrite	    x_oswrite
#define runtime_oscmdline   x_oscmdline
#define runtime_oscoreopen  x_oscoreopen
#define runtime_oscorewrite x_oscorewrite
#define runtime_oscoreclose x_oscoreclose
#define go_nanotime	    x_gonanotime
#define go_delay_us	    x_delay_us
#define go_irq		    x_irq
#define go_irqoff	    x_irqoff
#define go_irqraise	    x_irqraise
#define go_irqspare	    x_irqspare
#define go_module	    x_module
#define go_write	    x_write
#define go_pin_output	    x_pin_output
#define go_pin_input	    x_pin_input
#define go_pin_write	    x_pin_write
#define go_pin_toggle	    x_pin_toggle
#define go_pin_read	    x_pin_read
#define go_pin_irq	    x_pin_irq
#define go_pin_irqoff	    x_pin_irqoff
#define go_leds		    x_leds
#define go_buttons	    x_buttons
#define go_led		    x_led
#define go_button	    x_button
#define runtime_tick	    x_tick
#define board_init	    mock_init
#define board_exit	    mock_exit
#define board_ram	    mock_ram
#define board_write	    mock_write
#define board_cmdline	    mock_cmdline
#define board_ticks	    mock_ticks
#define board_hz	    mock_hz
#define board_timer	    mock_timer
#define board_irq	    mock_irq
#define board_irqraise	    mock_irqraise
#define board_irqspare	    mock_irqspare
#include "../../runtime/os.c"

#include "../random.h"
#include "../tap.h"

enum { DAY = 86400 };
#define CENTURY (UINT64_C(36525) * DAY) /* in seconds */

static uint64_t ticks, alarm;
static uint32_t hz;

void
mock_init(void)
{
}

_Noreturn void
mock_exit(int code)
{
	(void)code;
	abort();
}

bool
mock_ram(int i, uintptr_t *base, uintptr_t *end)
{
	(void)i, (void)base, (void)end;
	return false;
}

void
mock_write(const char *s, size_t n)
{
	(void)s, (void)n;
}

size_t
mock_cmdline(char *buf, size_t n)
{
	(void)buf, (void)n;
	return 0;
}

uint64_t
mock_ticks(void)
{
	return ticks;
}

uint32_t
mock_hz(void)
{
	return hz;
}

void
mock_timer(uint64_t when)
{
	alarm = when;
}

bool
mock_irq(unsigned irq, IrqHandler *fn, void *arg)
{
	(void)irq, (void)fn, (void)arg;
	return false;
}

bool
mock_irqraise(unsigned irq)
{
	(void)irq;
	return false;
}

unsigned
mock_irqspare(void)
{
	return 0;
}

/* What n ticks are in nanoseconds, by division. */
static int64_t
exact(uint64_t n)
{
	uint64_t s = n / hz;

	return (int64_t)(s * GO_SECOND + (n - s * hz) * GO_SECOND / hz);
}

static int64_t
at(uint64_t n)
{
	ticks = n;
	return x_nanotime();
}

/* The factor is cut off at 2^-32 ns a tick: so much for each tick, and 2 for rounding. */
static bool
near(uint64_t n)
{
	int64_t t = at(n), want = exact(n);

	return t <= want && want - t <= (int64_t)(n >> 32) + 2;
}

/* Around each power of two the clock goes on, by one tick's time. */
static bool
powers(void)
{
	int64_t step = GO_SECOND / hz + 1;

	for (unsigned bit = 2; bit < 63 && (UINT64_C(1) << bit) / hz < CENTURY; bit++)
		for (int i = -3; i < 3; i++) {
			uint64_t n = (UINT64_C(1) << bit) + (uint64_t)(int64_t)i;
			int64_t d = at(n + 1) - at(n);

			if (!near(n) || d < 0 || d > step)
				return false;
		}
	return true;
}

static bool
randoms(void)
{
	for (int i = 0; i < 2000; i++) {
		uint64_t n = ((uint64_t)random32() << 32 | random32()) >> random_below(63);

		n %= hz * CENTURY;
		if (!near(n))
			return false;
	}
	return true;
}

static int64_t
span(void)
{
	uint64_t n = (uint64_t)random32() << 32 | random32();

	return (int64_t)((n >> (1 + random_below(62))) % (CENTURY * GO_SECOND));
}

/* From `now` on, until an alarm is not early any more: how late it is, in ns; -1 if it was
 * early more often than makes sense. */
static int64_t
late(uint64_t now, int64_t when)
{
	ticks = now;
	for (int i = 0; i < 16; i++) {
		x_timerarm(when);
		ticks = alarm > ticks ? alarm : ticks + 1;
		if (x_nanotime() >= when)
			return x_nanotime() - when;
	}
	return -1;
}

static bool
alarms(void)
{
	int64_t most = 2 * (GO_SECOND / hz + 1), when, l;

	for (int i = 0; i < 2000; i++) {
		uint64_t now = (uint64_t)span() % (hz * CENTURY);

		when = at(now) + 1 + span();
		l = late(now, when);
		if (l < 0 || l > most) {
			diag("%lld ns late, of %lld from %lld on", (long long)l,
			     (long long)(when - at(now)), (long long)at(now));
			return false;
		}
	}
	return true;
}

int
main(void)
{
	static const uint32_t rates[] = {
		32768,	   1000000,    1193182,	    19200000,	 25000000,    62500000,
		999999937, 1000000000, 2400000000u, 3333333333u, 4294967295u,
	};

	for (size_t i = 0; i < nelem(rates); i++) {
		unsigned u = (unsigned)rates[i];

		hz = rates[i];
		x_osinit();
		ok(powers(), "%u Hz: around the powers of two", u);
		ok(randoms(), "%u Hz: at random moments", u);
		ok(alarms(), "%u Hz: alarms", u);
		x_timerarm(TIMER_NEVER);
		ok(alarm == BOARD_NEVER, "%u Hz: no alarm", u);
		x_timerarm(INT64_MIN);
		ok(alarm <= ticks, "%u Hz: an alarm before the start", u);
		ticks = DAY * (uint64_t)hz;
		x_timerarm(5);
		ok(alarm <= ticks, "%u Hz: an alarm in the past", u);
		x_timerarm(TIMER_NEVER - 1);
		ok(alarm > ticks + DAY * (uint64_t)hz, "%u Hz: an alarm in 292 years", u);
	}
	return done_testing();
}
