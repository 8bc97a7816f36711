/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Callee-saved registers, FPU ones too, survive 100,000 random switches by yield, send,
 * receive and sleep among goroutines that each have their own in them, while interrupts
 * come at random moments.
 *
 * @timeout 60
 */
#include "ticker.h"

#include <chan.h>

#include "../tap.h"

/* In pairs: one sends what the other receives. */
enum { WORKERS = 8, ROUNDS = 12500, MESSAGES = ROUNDS / 3 };

typedef struct Worker {
	chan(int) c;
	bool sends;
	int left, messages; /* operations to do, and how many of them on c */
	uint32_t seed;
	int bad;
} Worker;

static chan(int) done;

/* Any switch. */
static void
operation(void *arg)
{
	Worker *w = arg;
	uint32_t r = random32(&w->seed);

	if (w->messages > 0 && (r % 2 == 0 || w->messages == w->left)) {
		w->messages--;
		if (w->sends)
			chan_put(w->c, w->messages);
		else if (chan_get(w->c) != w->messages)
			w->bad++;
	} else if (r % 64 == 1) {
		go_sleep(1 + r / 64 % 20000);
	} else {
		go_yield();
	}
}

static void
work(void *arg)
{
	Worker *w = arg;
	uintptr_t in[NKEPT], out[NKEPT];

	for (; w->left > 0; w->left--) {
		for (int i = 0; i < NKEPT; i++)
			in[i] = random32(&w->seed);
		callkept(in, out, operation, w);
		w->bad += differ(in, out, NKEPT);
	}
	chan_put(done, 1);
}

int
main(void)
{
	static Worker workers[WORKERS];

	done = chan_new(int, 0);
	tickerstart(100000);
	for (unsigned i = 0; i < WORKERS; i++) {
		Worker *w = &workers[i];

		w->sends = i % 2 == 0;
		w->c = w->sends ? chan_new(int, i / 2) : workers[i - 1].c;
		w->left = ROUNDS;
		w->messages = MESSAGES;
		w->seed = 1 + i * 7919;
		go(work, w);
	}
	for (int i = 0; i < WORKERS; i++)
		(void)chan_get(done);
	tickerstop();
	for (int i = 0; i < WORKERS; i++)
		is_int(workers[i].bad, 0, "goroutine %d kept its registers", i);
	ok(ticker.ntick > 0, "there were %u interrupts", ticker.ntick);
	return done_testing();
}
