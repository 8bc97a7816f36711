/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An interrupt handler sends and receives on channels that goroutines use: of 10000 events
 * nothing is lost and nothing comes twice.
 * @timeout 60
 */
#include <chan.h>
#include <irq.h>

#include "random.h"
#include "settle.h"
#include "tap.h"

enum { N = 10000, OWN = 1 << 20 };

static chan(int) up, down;
static int next;       /* the handler's next number to send */
static int came;       /* how many numbers it has received */
static int misses;     /* times that it could not send */
static int badcontext; /* times that it was called as a goroutine */
static int disorder;

/* Each direction once. */
static void
handler(void *arg)
{
	bool was;
	int v;

	(void)arg;
	badcontext += go_id() != 0;
	if (next < N) {
		if (chan_tryput(up, next))
			next++;
		else
			misses++;
	}
	if (chan_tryget(down, &v, &was)) {
		disorder += !was || v != came;
		came++;
	}
}

/* Numbers of its own into `up`, beside the handler. */
static void
sender(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		chan_put(up, OWN + i);
		if (random_below(3) == 0)
			settle();
	}
}

/* Numbers for the handler. */
static void
feeder(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++)
		chan_put(down, i);
}

static void
raiser(void *arg)
{
	unsigned irq = *(unsigned *)arg;

	while (next < N || came < N) {
		go_irqraise(irq);
		if (random_below(2) == 0)
			settle();
	}
}

int
main(void)
{
	unsigned irq = go_irqspare();
	int mine = 0, others = 0;

	up = chan_new(int, 3);
	down = chan_new(int, 0);
	if (!go_irq(irq, handler, NULL) || !go_irqraise(irq))
		return skip_all("this board's interrupts can't be raised by software");
	go(sender, NULL);
	go(feeder, NULL);
	go(raiser, &irq);
	while (mine + others < 2 * N) {
		int v = chan_get(up);

		if (v >= OWN)
			disorder += v != OWN + others++;
		else
			disorder += v != mine++;
	}
	while (go_numgoroutine() > 1)
		settle();
	go_irqoff(irq);
	is_int(mine, N, "all of the handler's numbers came");
	is_int(others, N, "and all of the goroutine's");
	is_int(came, N, "the handler received all that was for it");
	is_int(disorder, 0, "each in its order, once");
	is_int(badcontext, 0, "the handler has no goroutine number");
	diag("the handler found the channel full %d times", misses);
	return done_testing();
}
