/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * No wake-up is lost between "nothing is ready" and sleep: interrupts at random moments
 * send to a goroutine that waits, and nothing else runs, 10,000 times.
 *
 * @timeout 120
 */
#include "machine.h"

#include <chan.h>
#include <gotime.h>
#include <irq.h>

#include "../tap.h"

enum { ROUNDS = 10000 };

static chan(uintptr_t) c;
static Timer timer;
static uintptr_t sent;
static bool raises;

static void
send(void *arg)
{
	(void)arg;
	if (chan_tryput(c, sent))
		sent++;
}

static void
fire(void *arg)
{
	if (raises)
		go_irqraise(go_irqspare());
	else
		send(arg);
}

int
main(void)
{
	uintptr_t bad = 0;
	uint32_t seed = 31337;

	c = chan_new(uintptr_t, 1);
	raises = go_irq(go_irqspare(), send, NULL) && go_irqraise(go_irqspare());
	if (raises)
		bad += chan_get(c) != 0;
	timer.f = fire;
	for (uintptr_t i = sent; i < ROUNDS; i++) {
		timer.when = runtime_nanotime() + random32(&seed) % 4000;
		runtime_timeradd(&timer);
		for (uint32_t spin = random32(&seed) % 500; spin > 0; spin--)
			__asm__ volatile("");
		bad += chan_get(c) != i;
	}
	is_int(bad, 0, "each came, in order");
	is_int(sent, ROUNDS, "and no more");
	return done_testing();
}
