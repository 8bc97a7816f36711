/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Goroutines that are preempted in the midst of floating-point computations get the same
 * bits as one that is not, each with a rounding mode of its own.
 * @timeout 60
 */
#include <gotime.h>
#include <string.h>

#include "tap.h"

enum { WORKERS = 4, TURNS = 30, STEPS = 2000 };

#if defined(__ARM_FP) || defined(__i386__)
enum { MODES = 4 };
#else
enum { MODES = 1 }; /* by software, to nearest only */
#endif

/* What the FPU has. */
#if defined(__ARM_FP) && !(__ARM_FP & 8)
typedef float Number;
#else
typedef double Number;
#endif

static Number want[WORKERS];
static volatile int bad, ended;

static void
setmode(int i)
{
#if defined(__ARM_FP)
	__asm__ volatile("vmsr fpscr, %0" : : "r"((uint32_t)(i % MODES) << 22));
#elif defined(__i386__)
	uint16_t cw = (uint16_t)(0x037f | (i % MODES) << 10);

	__asm__ volatile("fldcw %0" : : "m"(cw));
#else
	(void)i;
#endif
}

/* A Newton's step for 1/x, whose last bits the rounding mode changes. */
static __attribute__((noipa)) Number
compute(int i)
{
	Number sum = 0, x = (Number)1 + (Number)i / 3;

	for (int n = 1; n <= STEPS; n++) {
		sum += x / ((Number)n + (Number)0.1);
		x = x * (Number)0.999 + sum / (7 * (Number)n);
	}
	return sum;
}

static void
worker(void *arg)
{
	int i = (int)(intptr_t)arg, wrong = 0;

	setmode(i);
	for (int n = 0; n < TURNS; n++) {
		Number d = compute(i);

		wrong += memcmp(&d, &want[i], sizeof d) != 0;
	}
	setmode(0);
	go_nopreempt_begin();
	bad += wrong;
	ended++;
	go_nopreempt_end();
}

int
main(void)
{
	int same = 0;

	go_timeslice(0);
	for (int i = 0; i < WORKERS; i++) {
		setmode(i);
		want[i] = compute(i);
		setmode(0);
	}
	if (MODES > 1) {
		Number d = compute(1);

		same = memcmp(&d, &want[1], sizeof d) == 0;
	}
	is_int(same, 0, "the rounding mode makes a difference");
	go_timeslice(100 * GO_MICROSECOND);
	for (int i = 0; i < WORKERS; i++)
		go_stack(worker, (void *)(intptr_t)i, 4096);
	while (ended < WORKERS)
		;
	is_int(bad, 0, "all bits are the same");
	return done_testing();
}
