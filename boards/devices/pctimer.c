/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * pctimer.c -- time on a PC: the CPU's time stamp counter is the clock, the local APIC's
 * timer the alarm.  Neither says how fast it is; the PIT does, whose rate is known, so
 * both are measured against it once.
 *
 * A core's counter does not stop, and all cores' agree: so with every CPU that has an
 * "invariant TSC", and under QEMU.
 */
#include "board.h"
#include "devices.h"
#include "i386.h"
#include "map.h"

/* -- The PIT's channel 2: counts down while its gate is open ------------------- */

enum { PIT_CH2 = PIT_PORT + 2, PIT_CMD = PIT_PORT + 3 };
enum { LATCH2 = 0x80, LOAD2 = 0xb0 }; /* low byte, high byte, mode 0 */
enum { PORTB_GATE2 = 1 << 0, PORTB_SPEAKER = 1 << 1, PORTB_OUT2 = 1 << 5 };

static void
pitstart(void)
{
	uint8_t b = (uint8_t)(inb(PORTB) & ~(PORTB_GATE2 | PORTB_SPEAKER));

	outb(PORTB, b);
	outb(PIT_CMD, LOAD2);
	outb(PIT_CH2, 0xff);
	outb(PIT_CH2, 0xff);
	outb(PORTB, b | PORTB_GATE2);
}

/* Has it come to 0, and begun again?  In mode 0 its output then stays high. */
static bool
pitover(void)
{
	return inb(PORTB) & PORTB_OUT2;
}

/* -- Measuring ------------------------------------------------------------------ */

enum { WINDOW = PIT_HZ / 100, NPOLL = 100000, NSPIN = 1000, NTRY = 8 };

/* All three at one moment. */
typedef struct Sample {
	uint64_t tsc;
	uint32_t lapic; /* steps left */
	uint16_t pit;	/* counts left */
} Sample;

/* A look at a clock takes time, and an emulator or a firmware may take the CPU away
 * meanwhile: so the quickest of some. */
static Sample
sample(void)
{
	Sample best = {0};
	uint64_t bestlen = UINT64_MAX;

	for (int i = 0; i < NTRY; i++) {
		uint64_t before = rdtsc(), after;
		uint32_t lapic;
		unsigned lo, hi;

		outb(PIT_CMD, LATCH2);
		lapic = lapic_timerleft();
		after = rdtsc();
		lo = inb(PIT_CH2);
		hi = inb(PIT_CH2);
		if (after - before < bestlen) {
			bestlen = after - before;
			best = (Sample){before + bestlen / 2, lapic, (uint16_t)(hi << 8 | lo)};
		}
	}
	return best;
}

/* The counter's rate as the CPU, or what emulates it, tells; 0: it does not. */
static uint64_t
cpuidhz(void)
{
	Cpuid c;

	if (cpuid(0, 0).eax >= 0x15) {
		c = cpuid(0x15, 0); /* SDM 3, 19.7.3 */
		if (c.eax != 0 && c.ebx != 0 && c.ecx != 0)
			return (uint64_t)c.ecx * c.ebx / c.eax;
	}
	if (cpuid(1, 0).ecx >> 31) { /* a hypervisor */
		if (cpuid(0x40000000, 0).eax >= 0x40000010)
			return (uint64_t)cpuid(0x40000010, 0).eax * 1000;
	}
	return 0;
}

/* -- The clock -------------------------------------------------------------------- */

enum { FALLBACK_HZ = 1000000000, LIKELY_HZ = 10000000 };

static struct {
	uint64_t base;
	uint32_t hz;
	unsigned shift; /* so that hz fits: from 4 GHz on a tick is 2 counts */
	uint32_t ratio; /* the timer's steps in a tick, 0.32 */
} clock;

uint64_t
board_ticks(void)
{
	return (rdtsc() - clock.base) >> clock.shift;
}

uint32_t
board_hz(void)
{
	return clock.hz;
}

static void
say(const char *s)
{
	size_t n = 0;

	while (s[n] != '\0')
		n++;
	board_write(s, n);
}

/* Measured counts of `per` rate, with doubts about both. */
static uint64_t
choosehz(uint64_t tsc, unsigned pit)
{
	uint64_t told = cpuidhz(), measured;

	measured = pit >= WINDOW ? tsc * PIT_HZ / pit : 0;
	if (measured < LIKELY_HZ) {
		say("pc: the PIT does not count: time may be wrong\n");
		return told >= LIKELY_HZ ? told : FALLBACK_HZ;
	}
	/* What is told is exact, if it is not told of another machine. */
	if (told > measured - measured / 256 && told < measured + measured / 256)
		return told;
	return measured;
}

/* Samples at the begin and the end of a window.  false: the CPU was away for so long
 * that the PIT began again. */
static bool
measure(Sample *a, Sample *b)
{
	int polls = 0;

	pitstart();
	lapic_timer(LAPICTIMER_IRQ + VEC_IRQ, UINT32_MAX);
	*a = sample();
	do {
		for (int i = 0; i < NSPIN; i++)
			__asm__ volatile("");
		*b = sample();
	} while ((uint16_t)(a->pit - b->pit) < WINDOW && ++polls < NPOLL);
	lapic_timer(LAPICTIMER_IRQ + VEC_IRQ, 0);
	return !pitover();
}

static void
calibrate(void)
{
	Sample a, b;
	uint64_t hz, tsc, ratio;

	for (int i = 0; i < NTRY && !measure(&a, &b); i++)
		;
	tsc = b.tsc - a.tsc;
	hz = choosehz(tsc, (uint16_t)(a.pit - b.pit));
	while (hz >> clock.shift > UINT32_MAX)
		clock.shift++;
	clock.hz = (uint32_t)(hz >> clock.shift);

	/* The bus is slower than the CPU, and the timer has a 16th of it. */
	tsc >>= clock.shift;
	ratio = tsc == 0 ? 0 : ((uint64_t)(a.lapic - b.lapic) << 32) / tsc;
	if (ratio == 0 || ratio > UINT32_MAX) {
		say("pc: the local APIC's timer does not count\n");
		board_exit(2);
	}
	clock.ratio = (uint32_t)ratio;
}

/* -- The alarm -------------------------------------------------------------------- */

/* Beyond this the error of the measurement counts; what is too early by that much is
 * armed again, and then right. */
enum { LONG = 1 << 20, ERROR_SHIFT = 11 };

void
board_timer(uint64_t when)
{
	uint64_t now, ticks, count;

	if (when == BOARD_NEVER) {
		lapic_timer(LAPICTIMER_IRQ + VEC_IRQ, 0);
		return;
	}
	now = board_ticks();
	ticks = when > now ? when - now : 0;
	if (ticks > LONG)
		ticks -= ticks >> ERROR_SHIFT;
	/* Rounded up: not early, and never 0, which would be never. */
	count = (ticks >> 32) * clock.ratio + ((ticks & UINT32_MAX) * clock.ratio >> 32) + 1;
	lapic_timer(LAPICTIMER_IRQ + VEC_IRQ, count > UINT32_MAX ? UINT32_MAX : (uint32_t)count);
}

static void
timerintr(void *arg)
{
	(void)arg;
	runtime_tick();
}

void
pctimer_init(void)
{
	calibrate();
	clock.base = rdtsc();
	irq_attach(LAPICTIMER_IRQ, timerintr, NULL);
}
