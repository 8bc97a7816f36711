/* SPDX-License-Identifier: BSD-3-Clause */
/* An overflow is a panic that can be recovered, again and again: by recursion, by large frames, by a
 * frame that is not touched at first.  What it took goes back each time. */
#include "paged.h"

static const GoError *last;
static int recovered;

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	if (go_recover(&v)) {
		last = v.error;
		recovered++;
	}
}

static __attribute__((noipa)) int
endless(volatile int n)
{
	return n == 0 ? 0 : endless(n + 1) + n;
}

static __attribute__((noipa)) int
large(volatile int n)
{
	volatile char frame[6000];

	frame[0] = (char)n;
	return n == 0 ? 0 : large(n + 1) + frame[0];
}

static __attribute__((noipa)) int
jump(volatile int n)
{
	volatile char frame[7000];

	return n == 0 ? 0 : jump(n + 1) + frame[n % 7000];
}

static void
attempt(int (*fn)(volatile int))
{
	go_scope {
		go_defer(stop, NULL);
		fn(1);
	}
}

static void
tries(void *arg)
{
	int (*const fn[])(volatile int) = {endless, large, jump};
	uintptr_t guard = getg()->stackguard;
	bool below = false;

	(void)arg;
	for (int i = 0; i < 60; i++) {
		last = NULL;
		attempt(fn[i % 3]);
		if (last != &go_stack_error)
			break;
		below |= getg()->stackguard != guard || lowest(getg()) < guard;
	}
	is_int(recovered, 60, "60 overflows were recovered");
	ok(!below, "the reserve was closed each time");
	(void)descend(here() - 20 * KB, 1);
	ok(true, "the stack is as good as before");
}

int
main(void)
{
	size_t before = freemem();

	go(tries, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	ok(before - freemem() < 100 * KB, "memory is back");
	return done_testing();
}
