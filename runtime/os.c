/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * os.c -- what an operating system would give, from the board: time, console,
 * interrupts, arguments, exit.  The only file of the runtime that sees board.h.
 */
#include "runtime.h"

#include <go.h>
#include <goboot.h>
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

static void
clockinit(uint32_t hz)
{
	hwclock.nspertick = ((uint64_t)GO_SECOND << 32) / hz;
	hwclock.tickperns = ((uint64_t)hz << 32) / (uint64_t)GO_SECOND;
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

/* -- Console ------------------------------------------------------------------
 *
 * Input comes by interrupt into a ring; when that is full, bytes are lost, as on any
 * UART.  Readers wait in a queue and are woken one by one, each takes what it finds.
 */

static struct {
	Lock lock;
	WaitQ readers;
	unsigned in, out; /* count up; their difference is what the ring holds */
	char ring[CONSOLERING];
} console;

_Static_assert((CONSOLERING & (CONSOLERING - 1)) == 0, "in and out wrap");

static void
wakereader(void)
{
	if (console.readers.first != NULL) {
		runtime_sched.armed--;
		ready(dequeue(&console.readers)->g);
	}
}

void
runtime_consoleintr(int c)
{
	Irq s = lock(&console.lock);

	if (console.in - console.out < CONSOLERING)
		console.ring[console.in++ % CONSOLERING] = (char)c;
	wakereader();
	unlock(&console.lock, s);
}

size_t
go_read(void *p, size_t n)
{
	char *buf = p;
	size_t got = 0;
	Irq s;

	goroutineonly("go_read");
	s = lock(&console.lock);
	while (n != 0 && console.in == console.out) {
		Sudog self = {.g = getg()};

		enqueue(&console.readers, &self);
		runtime_sched.armed++; /* the console's interrupt may wake it */
		park(self.g, WaitConsole);
		s = lock(&console.lock);
	}
	while (got < n && console.in != console.out)
		buf[got++] = console.ring[console.out++ % CONSOLERING];
	if (console.in != console.out)
		wakereader();
	unlock(&console.lock, s);
	return got;
}

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

/* -- Arguments ---------------------------------------------------------------- */

enum { MAXCMDLINE = CMDLINE, MAXARGS = CMDLINE / 8 };

/* The next word of *s, in place: "..." keeps blanks, \ the next character.  NULL at
 * the end. */
static char *
nextword(char **s)
{
	char *in = *s, *out, *word;
	bool quoted = false;

	while (*in == ' ')
		in++;
	if (*in == '\0')
		return NULL;
	for (word = out = in; *in != '\0' && (quoted || *in != ' '); in++) {
		if (*in == '"') {
			quoted = !quoted;
			continue;
		}
		if (*in == '\\' && in[1] != '\0')
			in++;
		*out++ = *in;
	}
	*s = *in == '\0' ? in : in + 1;
	*out = '\0';
	return word;
}

int
runtime_osargs(char ***argv)
{
	static char line[MAXCMDLINE], noname[] = "startcall";
	static char *args[MAXARGS + 1];
	char *s = line, *word;
	int argc = 0;

	if (board_cmdline(line, sizeof line) >= sizeof line)
		runtime_fatal("command line too long for its buffer");
	while ((word = nextword(&s)) != NULL) {
		if (argc == MAXARGS)
			runtime_fatal("too many arguments");
		args[argc++] = word;
	}
	if (argc == 0)
		args[argc++] = noname;
	*argv = args;
	return argc;
}
