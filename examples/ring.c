/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * ring.c -- as many goroutines as there is room for, in a ring: each adds one to what its left
 * neighbour sends, and passes it on.  Room is what is left of RAM, but 1000 are the most.
 *
 *	make run APP=examples/ring.c BOARD=stm32vldiscovery	(8 KB of RAM)
 *	make run APP=examples/ring.c BOARD=microbit		(16 KB)
 *
 * A stack of 160 bytes is enough for a channel operation and what the CPU pushes in an interrupt
 * (docs/boards.md), but not for a go_printf.
 */
#include <chan.h>
#include <go.h>
#include <godefer.h>

enum { MOST = 1000, ROUNDS = 100 };

#if defined(__ARM_ARCH_PROFILE) && __ARM_ARCH_PROFILE == 'M' && !defined(__ARM_FP)
enum { STACKSIZE = 160 };
#else
enum { STACKSIZE = 1024 };
#endif

static chan(int) left;	/* what the next goroutine listens to ... */
static chan(int) right; /* ... and where it sends to */

static void
member(void *arg)
{
	chan(int) from = left, to = right;

	(void)arg;
	for (;;)
		chan_put(to, chan_get(from) + 1);
}

static void
nomore(void *arg)
{
	*(bool *)arg = go_recover(NULL); /* out of memory */
}

/* One more member, at the end of the chain; false: there is no room for it. */
static bool
grow(void)
{
	bool full = false;

	go_scope {
		go_defer(nomore, &full);
		right = chan_new(int, 0);
		go_stack(member, NULL, STACKSIZE);
		go_yield(); /* it takes its channels */
		left = right;
	}
	return !full;
}

int
main(void)
{
	chan(int) first = chan_new(int, 0);
	int n = 0, sum = 0;

	left = first;
	while (n < MOST && grow())
		n++;
	for (int i = 0; i < ROUNDS; i++) {
		chan_put(first, i);
		sum += chan_get(left) - i;
	}
	go_printf("%d goroutines in a ring have added %d\n", n, sum);
	return sum == n * ROUNDS ? 0 : 1;
}
