/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select without block works in an interrupt handler: it sends, receives, wakes who
 * waits, in a select, too, and says -1 instead of waiting.
 */
#include <gotime.h>
#include <irq.h>
#include <select.h>

#include "tap.h"

static chan(int) in, out;
static volatile int calls, chosen, got;

static void
handler(void *arg)
{
	int v = 0, answer = 70 + calls;
	SelectCase k[] = {
		{.c = chan_of(in), .elem = &v},
		{.c = chan_of(out), .elem = &answer, .send = true},
		{.elem = &v},
	};

	(void)arg;
	calls++;
	chosen = chan_select(k, 3, false);
	if (chosen == 0)
		got = v;
}

static void
pulse(void)
{
	go_irqraise(go_irqspare());
	go_delay_us(200);
}

static void
waiter(void *arg)
{
	int v, *result = arg;

	go_select {
		go_case_recv(out, &v) {
			*result = v;
		}
		go_case_send(in, 33) {
			*result = 1;
		}
	}
}

static void
receiver(void *arg)
{
	*(int *)arg = chan_get(out);
}

int
main(void)
{
	int result = 0, last = 0, bothways[2] = {0, 0};

	go_timeslice(0); /* who runs when is part of this test */
	in = chan_new(int, 0);
	out = chan_new(int, 0);
	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_delay_us(200);
	is_int(calls, 1, "the handler has run");
	is_int(chosen, -1, "nothing was possible");

	go(receiver, &result);
	go_yield();
	pulse();
	is_int(chosen, 1, "it sends to a goroutine that waits");
	is_int(result, 0, "which does not run at once");
	go_yield();
	is_int(result, 71, "but then, with the value");

	for (int i = 0; i < 100; i++) {
		result = 0;
		go(waiter, &result);
		go_yield();
		got = 0;
		last = calls;
		pulse();
		go_yield();
		if (chosen == 0 && got == 33 && result == 1)
			bothways[0]++;
		else if (chosen == 1 && result == 70 + last)
			bothways[1]++;
	}
	is_int(bothways[0] + bothways[1], 100, "100 times it meets a select that waits");
	ok(bothways[0] > 10 && bothways[1] > 10, "both ways: %d, %d", bothways[0], bothways[1]);
	pulse();
	is_int(chosen, -1, "nothing of them is left");
	is_int(go_numgoroutine(), 1, "all have ended");
	return done_testing();
}
