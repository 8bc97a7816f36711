/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * boards/devices/clock.c makes a count of 64 bits from a counter of fewer, whatever its
 * width and wherever it starts, as long as it is read once in each turn; and no interrupt
 * comes between its read of the counter and the result.
 */
#include <irq.h>

#include "runtime.h"

#include "../random.h"
#include "../tap.h"

/* A copy of our own, for only some boards have it. */
#define clock_extend extend
#include "../../boards/devices/clock.c"

enum { READS = 20000 };

static uint64_t now; /* what a counter without an end would show */
static uint32_t mask;

static uint32_t
counter(void)
{
	return (uint32_t)now & mask;
}

/* Steps of any length below a turn, from 0 on and across many turns. */
static void
steps(unsigned bits, const char *how, uint32_t longest)
{
	Clock c = {0};
	int i;

	mask = (uint32_t)((UINT64_C(1) << bits) - 1);
	now = mask - 5; /* the first turn ends soon */
	for (i = 0; i < READS; i++) {
		if (extend(&c, counter, bits) != now)
			break;
		now += random_below(3) == 0 ? random_below(3) : random_below(longest);
	}
	is_int(i, READS, "%u bits, %s steps", bits, how);
}

/* Just before, at and just behind each wrap. */
static void
edges(unsigned bits)
{
	uint64_t turn = UINT64_C(1) << bits;
	Clock c = {0};
	bool good = true;

	mask = (uint32_t)(turn - 1);
	for (uint64_t i = 1; i <= 100; i++) {
		now = i * turn - 1;
		good = good && extend(&c, counter, bits) == now;
		good = good && extend(&c, counter, bits) == now;
		now = i * turn + i % 2;
		good = good && extend(&c, counter, bits) == now;
	}
	ok(good, "%u bits, the edges of a turn", bits);
}

/* -- An interrupt that reads the clock too -------------------------------------- */

static Clock clk;
static bool inside, interrupted;
static int came;

/* The counter wraps, and an interrupt is pending, while it is being read. */
static uint32_t
racing(void)
{
	uint32_t v = (uint32_t)now;

	now += 0x100;
	if (!inside) {
		inside = true;
		go_irqraise(go_irqspare());
		interrupted = came != 0;
	}
	return v;
}

static void
handler(void *arg)
{
	(void)arg;
	came++;
	extend(&clk, racing, 32);
}

static void
race(void)
{
	uint64_t a, b;

	now = UINT32_MAX - 0x80;
	if (!go_irq(go_irqspare(), handler, NULL))
		return;
	a = extend(&clk, racing, 32);
	for (int i = 0; i < 1000 && came == 0; i++)
		__asm__ volatile("" : : : "memory");
	ok(!interrupted, "no interrupt between the read and the result");
	b = extend(&clk, racing, 32);
	ok(a < b && b == now - 0x100, "and the turn is counted once");
	go_irqoff(go_irqspare());
}

int
main(void)
{
	static const unsigned widths[] = {8, 16, 24, 31, 32};

	for (size_t i = 0; i < nelem(widths); i++) {
		unsigned bits = widths[i];
		uint32_t longest = (uint32_t)((UINT64_C(1) << bits) - 1);

		steps(bits, "short", bits == 8 ? 20 : 100);
		steps(bits, "long", longest);
		edges(bits);
	}
	race();
	return done_testing();
}
