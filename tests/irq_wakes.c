/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A handler's send wakes main, also when all was idle: 10,000 times, at random moments.
 *
 * @timeout 30
 */
#include <chan.h>
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

enum { ROUNDS = 10000 };

static chan(uintptr_t) c;
static chan(int) next;
static volatile uintptr_t sent, lost;

static void
handler(void *arg)
{
	(void)arg;
	if (chan_tryput(c, sent + 1))
		sent++;
	else
		lost++;
}

static uint32_t
random32(void)
{
	static uint32_t x = 2463534242;

	x ^= x << 13;
	x ^= x >> 17;
	x ^= x << 5;
	return x;
}

/* Raise the line at a random moment, once for each word of main's. */
static void
raiser(void *arg)
{
	(void)arg;
	for (;;) {
		(void)chan_get(next);
		if (random32() % 4 != 0)
			go_sleep(random32() % 3000);
		go_irqraise(go_irqspare());
	}
}

int
main(void)
{
	uintptr_t bad = 0;

	c = chan_new(uintptr_t, 1);
	next = chan_new(int, 1);
	if (!go_irq(go_irqspare(), handler, NULL))
		return skip_all("no spare line");
	if (!go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	is_int(chan_get(c), 1, "the first");
	go(raiser, NULL);
	for (uintptr_t i = 2; i <= ROUNDS; i++) {
		chan_put(next, 1);
		for (uint32_t n = random32() % 500; n > 0; n--)
			__asm__ volatile("");
		bad += chan_get(c) != i;
	}
	is_int(bad, 0, "all others, in order");
	is_int(sent, ROUNDS, "no more");
	is_int(lost, 0, "none found no room");
	return done_testing();
}
