/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * os.c -- what an operating system would give, from the board: time, output,
 * interrupts, exit.  The only file of the runtime that sees board.h.
 */
#include "runtime.h"

#include <go.h>
#include <goboot.h>
#include <gogpio.h>
#include <gotime.h>
#include <irq.h>

#include "board.h"

static void clockinit(uint32_t hz);

void
runtime_osinit(void)
{
	board_init();
	clockinit(board_hz());
}

_Noreturn void
runtime_exit(int code)
{
	arch_irqoff();
	chaosexit();
	board_exit(code < 0 || code > 111 ? 111 : code);
}

/* Wrappers, for core.c. */
bool
runtime_oscoreopen(const char *path)
{
	return board_coreopen(path);
}

bool
runtime_oscorewrite(const void *p, size_t n)
{
	return board_corewrite(p, n);
}

bool
runtime_oscoreclose(void)
{
	return board_coreclose();
}

bool
runtime_osram(int i, uintptr_t *base, uintptr_t *end)
{
	return board_ram(i, base, end);
}

bool
go_module(int i, GoModule *m)
{
	uintptr_t base, end;

	if (!board_module(i, &base, &end, &m->string))
		return false;
	m->start = (const void *)base;
	m->size = end - base;
	return true;
}

/* -- Time ---------------------------------------------------------------------
 *
 * Ticks become nanoseconds by a 32.32 fixed-point factor, and back by another: two
 * or three multiplications, no division.  The factor's error is below 2^-32 of the
 * whole, a tenth of what a crystal drifts.
 */

static struct {
	uint64_t nspertick; /* 32.32 */
	uint64_t tickperns; /* 32.32 */
} hwclock;

/* The most that an alarm is set ahead, in ns: 34 years. */
#define LONGEST (GO_SECOND << 30)

/* a / b, as 32.32: bit by bit, for a library's division of 64 bits is large. */
static uint64_t
ratio(uint32_t a, uint32_t b)
{
	uint32_t q = 0, r = a % b;

	for (int i = 0; i < 32; i++) {
		bool over = r >> 31;

		r <<= 1;
		q <<= 1;
		if (over || r >= b) {
			r -= b;
			q++;
		}
	}
	return (uint64_t)(a / b) << 32 | q;
}

static void
clockinit(uint32_t hz)
{
	hwclock.nspertick = ratio((uint32_t)GO_SECOND, hz);
	hwclock.tickperns = ratio(hz, (uint32_t)GO_SECOND);
}

/* a * f / 2^32, for a 32.32 factor; bits beyond 64 are lost. */
static inline uint64_t
mulfix(uint64_t a, uint64_t f)
{
	uint32_t al = (uint32_t)a, ah = (uint32_t)(a >> 32);
	uint32_t fl = (uint32_t)f, fh = (uint32_t)(f >> 32);

	return (((uint64_t)ah * fh) << 32) + (uint64_t)ah * fl + (uint64_t)al * fh +
	       (((uint64_t)al * fl) >> 32);
}

int64_t
runtime_nanotime(void)
{
	return (int64_t)mulfix(board_ticks(), hwclock.nspertick);
}

int64_t
go_nanotime(void)
{
	return runtime_nanotime();
}

/* Early is allowed (timersrun looks at nanotime and arms again), late is not.  Counted
 * from now, for then the factor's error, up to a second's ticks / 2^32 of it, is one of the
 * span that is left and not of all the time since boot; rounded down, so that it is early,
 * and a tick added, so that to arm again leads on.  What is farther away than the product
 * holds is early, too. */
void
runtime_timerarm(int64_t when)
{
	uint64_t now = board_ticks();
	int64_t t = (int64_t)mulfix(now, hwclock.nspertick);

	if (when == TIMER_NEVER)
		board_timer(BOARD_NEVER);
	else if (when <= t)
		board_timer(now);
	else
		board_timer(now + 1 +
			    mulfix(when - t < LONGEST ? when - t : LONGEST, hwclock.tickperns));
}

void
runtime_tick(void)
{
	runtime_timersrun();
}

void
go_delay_us(uint32_t us)
{
	int64_t end = runtime_nanotime() + (int64_t)us * GO_MICROSECOND;

	while (runtime_nanotime() < end)
		;
}

/* -- Interrupts --------------------------------------------------------------- */

bool
go_irq(unsigned irq, void (*handler)(void *), void *arg)
{
	Irq s = lock(&runtime_sched.lock);
	bool ok = board_irq(irq, handler, arg);

	if (ok)
		runtime_sched.armed++;
	unlock(&runtime_sched.lock, s);
	return ok;
}

void
go_irqoff(unsigned irq)
{
	Irq s = lock(&runtime_sched.lock);

	if (board_irqoff(irq))
		runtime_sched.armed--;
	unlock(&runtime_sched.lock, s);
}

bool
go_irqraise(unsigned irq)
{
	return board_irqraise(irq);
}

unsigned
go_irqspare(void)
{
	return board_irqspare();
}

/* -- Pins ---------------------------------------------------------------------- */

_Static_assert(GO_PIN_LOW == PIN_LOW, "they are handed through");
_Static_assert((int)GO_EDGE_ON == PIN_RISING && (int)GO_EDGE_OFF == PIN_FALLING, "so are these");

/* The pin without the mark; panics if there is none. */
static unsigned
number(GoPin pin)
{
	unsigned n = pin & ~GO_PIN_LOW;

	if (n >= board_pins())
		go_panic("the board has no such pin");
	return n;
}

static inline bool
islow(GoPin pin)
{
	return pin & GO_PIN_LOW;
}

static void
setmode(GoPin pin, PinMode mode, bool on)
{
	unsigned n = number(pin);
	Irq s = arch_irqsave();
	bool ok = board_pin(n, mode, on != islow(pin));

	arch_irqrestore(s);
	if (!ok)
		go_panic(mode == PIN_OUTPUT  ? "pin can't be an output"
			 : mode == PIN_INPUT ? "pin can't be an input"
					     : "pin has no such resistor");
}

void
go_pin_output(GoPin pin, bool on)
{
	setmode(pin, PIN_OUTPUT, on);
}

void
go_pin_input(GoPin pin, GoPull pull)
{
	setmode(pin,
		pull == GO_PULL_UP     ? PIN_PULLUP
		: pull == GO_PULL_DOWN ? PIN_PULLDOWN
				       : PIN_INPUT,
		false);
}

void
go_pin_write(GoPin pin, bool on)
{
	unsigned n = number(pin);
	Irq s = arch_irqsave();

	board_pinwrite(n, on != islow(pin));
	arch_irqrestore(s);
}

void
go_pin_toggle(GoPin pin)
{
	unsigned n = number(pin);
	Irq s = arch_irqsave();

	board_pinwrite(n, !board_pinread(n));
	arch_irqrestore(s);
}

bool
go_pin_read(GoPin pin)
{
	unsigned n = number(pin);
	Irq s = arch_irqsave();
	bool level = board_pinread(n);

	arch_irqrestore(s);
	return level != islow(pin);
}

bool
go_pin_irq(GoPin pin, unsigned edges, void (*handler)(void *), void *arg)
{
	unsigned n = number(pin);
	bool ok;
	Irq s;

	if (edges == 0 || edges > (GO_EDGE_ON | GO_EDGE_OFF) || handler == NULL)
		go_panic("go_pin_irq without edges or without handler");
	if (islow(pin))
		edges = (edges & GO_EDGE_ON ? PIN_FALLING : 0) |
			(edges & GO_EDGE_OFF ? PIN_RISING : 0);
	s = lock(&runtime_sched.lock);
	ok = board_pinirq(n, edges, handler, arg);
	if (ok)
		runtime_sched.armed++;
	unlock(&runtime_sched.lock, s);
	return ok;
}

void
go_pin_irqoff(GoPin pin)
{
	unsigned n = number(pin);
	Irq s = lock(&runtime_sched.lock);

	if (board_pinirqoff(n))
		runtime_sched.armed--;
	unlock(&runtime_sched.lock, s);
}

/* LED or button n, as the board has it. */
static unsigned
nth(unsigned (*board)(unsigned n), int n)
{
	Irq s = arch_irqsave();
	unsigned pin = n < 0 ? PIN_NONE : board((unsigned)n);

	arch_irqrestore(s);
	return pin;
}

static int
count(unsigned (*board)(unsigned n))
{
	int n = 0;

	while (nth(board, n) != PIN_NONE)
		n++;
	return n;
}

int
go_leds(void)
{
	return count(board_led);
}

int
go_buttons(void)
{
	return count(board_button);
}

GoPin
go_led(int n)
{
	unsigned pin = nth(board_led, n);

	if (pin == PIN_NONE)
		go_panic(go_leds() == 0 ? "go_led: the board has no LED"
					: "go_led: the board has not so many LEDs");
	go_pin_output(pin, false);
	return pin;
}

GoPin
go_button(int n)
{
	unsigned b = nth(board_button, n);
	GoPin pin = b & PIN_LOW ? PIN_NUMBER(b) | GO_PIN_LOW : PIN_NUMBER(b);

	if (b == PIN_NONE)
		go_panic(go_buttons() == 0 ? "go_button: the board has no button"
					   : "go_button: the board has not so many buttons");
	setmode(pin, PIN_BUTTONMODE(b), false);
	return pin;
}

/* -- Console and arguments -------------------------------------------------------- */

size_t
go_write(const void *p, size_t n)
{
	go_nopreempt_begin(); /* in one piece */
	board_write(p, n);
	go_nopreempt_end();
	return n;
}

void
runtime_oswrite(const char *s, size_t n)
{
	board_write(s, n);
}

size_t
runtime_oscmdline(char *buf, size_t n)
{
	return board_cmdline(buf, n);
}
