/* SPDX-License-Identifier: BSD-3-Clause */
/* Floating-point work in several goroutines, with switches and interrupts in the middle,
 * gives what it gives without. */
#include "ticker.h"

#include <chan.h>

#include "../tap.h"

/* More turns when there were few interrupts: the host may be busy. */
enum { WORKERS = 6, ROUNDS = 500, MAXTURNS = 1000, INTERRUPTS = 20 };

static chan(int) done;
static int bad;

/* Newton's roots and a sum, with other as the switch.  noipa: one body for all calls, for
 * another one may round elsewhere. */
static __attribute__((noipa)) double
compute(int self, void (*other)(void))
{
	double sum = 0, x = self + 2;

	for (int i = 1; i <= ROUNDS; i++) {
		double r = x * i, root = r / 2, term;

		for (int k = 0; k < 6; k++)
			root = (root + r / root) / 2;
		term = root / (i + self);
		if (i % 4 == 0)
			other();
		sum += term;
	}
	return sum;
}

static void
nothing(void)
{
}

static void
work(void *arg)
{
	int self = (int)(intptr_t)arg;

	/* volatile: in memory all numbers have the same precision. */
	volatile double with = compute(self, go_yield), without = compute(self, nothing);

	if (with != without)
		bad++;
	chan_put(done, 1);
}

int
main(void)
{
	done = chan_new(int, 0);
	tickerstart(50000);
	for (int n = 0; n < 4 || (n < MAXTURNS && ticker.ntick < INTERRUPTS); n++) {
		for (intptr_t i = 0; i < WORKERS; i++)
			go(work, (void *)i);
		for (int i = 0; i < WORKERS; i++)
			(void)chan_get(done);
	}
	tickerstop();
	is_int(bad, 0, "%d goroutines agree with themselves", WORKERS);
	ok(ticker.ntick >= INTERRUPTS, "there were interrupts");
	return done_testing();
}
