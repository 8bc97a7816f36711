/* SPDX-License-Identifier: BSD-3-Clause */
/* chan_trysend and chan_tryrecv work in an interrupt handler, and say false instead of
 * waiting. */
#include <chan.h>
#include <go.h>
#include <gotime.h>
#include <irq.h>

#include "tap.h"

enum { N = 4 };

static chan(int) in, out, meet;
static volatile int calls, sends, fulls, receives, empties, got, met;

static void
handler(void *arg)
{
	bool isopen;
	int v;

	(void)arg;
	calls++;
	if (chan_tryput(out, calls))
		sends++;
	else
		fulls++;
	if (chan_tryget(in, &v, &isopen)) {
		receives++;
		got += v;
	} else {
		empties++;
	}
	if (chan_tryput(meet, calls))
		met++;
}

static void
pulse(void)
{
	go_irqraise(go_irqspare());
	go_delay_us(200);
}

static void
receiver(void *arg)
{
	*(int *)arg = chan_get(meet);
}

int
main(void)
{
	int bad = 0, received = 0;

	go_timeslice(0); /* who runs when is part of this test */
	in = chan_new(int, N);
	out = chan_new(int, N);
	meet = chan_new(int, 0);
	if (!go_irq(go_irqspare(), handler, NULL) || !go_irqraise(go_irqspare()))
		return skip_all("no line can be raised");
	go_delay_us(200);
	for (int i = 1; i < N; i++)
		pulse();
	is_int(calls, N, "the handler has run");
	is_int(sends, N, "it could send while there was room");
	pulse();
	is_int(fulls, 1, "and not when there was none");
	is_int(empties, N + 1, "it could not receive while there was nothing");
	for (int i = 1; i <= N; i++)
		bad += chan_get(out) != i;
	is_int(bad, 0, "what it has sent came");
	chan_put(in, 100);
	pulse();
	is_int(receives, 1, "it could receive when there was something");
	is_int(got, 100, "that");
	is_int(met, 0, "nobody was there to meet");
	go(receiver, &received);
	go_yield();
	pulse();
	is_int(met, 1, "it could send to a goroutine that waits");
	is_int(received, 0, "which does not run at once");
	go_yield();
	is_int(received, calls, "but then, with what was sent");
	return done_testing();
}
