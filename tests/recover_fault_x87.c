/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Faults in the middle of computations leave nothing in the x87's registers, and its modes as they
 * were.
 *
 * @boards pc
 */
#include <godefer.h>

#include "fault.h"
#include "tap.h"

enum { TIMES = 20 };

static volatile double two = 2, three = 3;
static volatile double seen;
static int full;

/* QEMU does not tell when the registers overflow; the CPU's result would be none. */
static void
lookfull(void)
{
#ifdef __i386__
	uint32_t env[7];

	__asm__ volatile("fnstenv %0\n\tfldenv %0" : "=m"(env));
	full += (env[2] & 0xffff) != 0xffff;
#endif
}

/* Rounded to a double, and not compared by what was not yet. */
static double
compute(void)
{
	volatile double d = two * three + two / three;

	return d;
}

static void
stop(void *arg)
{
	(void)arg;
	lookfull();
	seen = compute();
	(void)go_recover(NULL);
}

static __attribute__((noinline, noclone)) void
once(void)
{
	go_scope {
		go_defer(stop, NULL);
#ifdef __i386__
		__asm__ volatile("fldpi\n\tfldpi\n\tfldpi\n\tfldpi\n\tfldpi\n\tud2");
#endif
	}
}

int
main(void)
{
	static const uint16_t down = 0x077f;
	uint16_t now = 0;
	volatile double want = compute();
	int good = 0;

	for (int i = 0; i < TIMES; i++) {
		once();
		good += seen == want && compute() == want;
	}
	is_int(good, TIMES, "computes right after each");
	is_int(full, 0, "the registers are empty in deferred functions");
#ifdef __i386__
	__asm__ volatile("fldcw %0" : : "m"(down));
	once();
	__asm__ volatile("fnstcw %0" : "=m"(now));
#endif
	is_int(now, down, "rounds as before");
	return done_testing();
}
