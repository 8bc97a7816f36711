/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An interrupt handler releases a GoSemaphore: goroutines that wait for it are woken, from
 * idle too, and no event is lost.
 * @timeout 60
 */
#include <go.h>
#include <gotime.h>
#include <irq.h>
#include <sync.h>

#include "random.h"
#include "tap.h"

enum { N = 5000, TAKERS = 4 };

static GoSemaphore events, tokens;
static volatile int released, taken;
static int acquired;

/* An event; and a token, if there is one, back. */
static void
handler(void *arg)
{
	(void)arg;
	released++;
	go_semaphore_release(&events);
	if (go_semaphore_tryacquire(&tokens))
		taken++;
}

static void
taker(void *arg)
{
	(void)arg;
	for (;;) {
		go_semaphore_acquire(&events);
		acquired++;
		if (random_below(4) == 0)
			go_yield();
	}
}

static void
raiser(void *arg)
{
	(void)arg;
	go_irqraise(go_irqspare());
}

int
main(void)
{
	int idle = 0, tokens_made = 0;

	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_semaphore_acquire(&events);
	is_int(released, 1, "an event wakes who waits");
	for (int i = 0; i < 100; i++) {
		go(raiser, NULL);
		go_semaphore_acquire(&events);
		idle++;
	}
	is_int(idle, 100, "again and again, when all else is idle");
	is_int(released, 101, "one event for each");
	for (int i = 0; i < TAKERS; i++)
		go(taker, NULL);
	while (released < N) {
		go_irqraise(go_irqspare());
		if (random_below(3) == 0) {
			go_semaphore_release(&tokens);
			tokens_made++;
		}
		if (random_below(3) == 0)
			go_yield();
		else if (random_below(32) == 0)
			go_sleep((int64_t)random_below(20) * GO_MICROSECOND);
	}
	go_sleep(GO_MILLISECOND);
	go_irqoff(go_irqspare());
	is_int(acquired, released - 101, "each event was taken, once");
	while (go_semaphore_tryacquire(&tokens))
		taken++;
	is_int(taken, tokens_made, "and so was each token, by the handler or later");
	ok(!go_semaphore_tryacquire(&events), "none is left");
	return done_testing();
}
