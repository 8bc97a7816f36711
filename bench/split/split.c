/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * split.c -- what split stacks cost: instructions, as in bench.h, in an image with STACK=split.
 *
 * Calls go on, a frame deeper each, until one comes to a new segment: from there it is called many
 * times.  The same call from where there is room costs so much less.
 */
#include <stdbool.h>
#include <stdint.h>

#include <go.h>
#include <gotime.h>

#define FRAME __attribute__((noinline, noclone))

enum { N = 10000, STEP = 32, FAR = 2048 };

static void
report(const char *name, int64_t ns, int64_t n)
{
	int64_t hundredths = (ns * 100 + n / 2) / n;

	go_printf("bench %s %lld.%02lld instructions\n", name, (long long)hundredths / 100,
		  (long long)hundredths % 100);
}

FRAME static void
use(const volatile void *p)
{
	__asm__ volatile("" : : "r"(p) : "memory");
}

static uintptr_t callee;

FRAME static int
called(int x)
{
	volatile int frame[128];

	frame[0] = x;

	use(frame);
	callee = (uintptr_t)frame;
	return frame[0];
}

FRAME static int64_t
many(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++)
		called(i);
	return go_nanotime() - t;
}

/* ns that N calls of called take at a boundary. */
FRAME static int64_t
hot(int depth)
{
	volatile char frame[STEP] = {0};
	int64_t ns;

	use(frame);
	called(0);
	if ((uintptr_t)frame - callee > FAR)
		ns = many();
	else
		ns = depth == 0 ? 0 : hot(depth - 1);
	use(frame);
	return ns;
}

static void
nothing(void *arg)
{
	(void)arg;
}

FRAME static int64_t
spawn(void)
{
	int64_t t = go_nanotime();

	for (int i = 0; i < N; i++) {
		go(nothing, NULL);
		go_yield();
	}
	return go_nanotime() - t;
}

int
main(void)
{
	int64_t cold = many(), at = hot(1000);

	if (at < cold) {
		go_printf("no boundary was found\n");
		return 1;
	}
	report("split-call", cold, N);
	report("split-crossing", at - cold, N);
	spawn();
	report("split-spawn", spawn(), N);
	return 0;
}
