/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The clock never goes back: 100000 reads by two goroutines and an interrupt handler, with
 * sleeps between, for more than a second (where a board's counter is narrow, its driver
 * starts it a second before it wraps).
 * @timeout 60
 */
#include <gotime.h>
#include <irq.h>

#include "random.h"
#include "tap.h"

enum { N = 100000 };

static int64_t last;
static int reads, inirq, back, stopped;

static void
look(void)
{
	int64_t t;

	go_nopreempt_begin(); /* the other one would look between */
	t = go_nanotime();
	back += t < last;
	last = t;
	reads++;
	go_nopreempt_end();
}

static void
handler(void *arg)
{
	(void)arg;
	look();
	inirq++;
}

static void
other(void *arg)
{
	(void)arg;
	while (!stopped) {
		look();
		go_sleep(random_below(200) * GO_MICROSECOND);
	}
}

int
main(void)
{
	unsigned irq = go_irqspare();
	int64_t start = go_nanotime(), t;
	bool can = go_irq(irq, handler, NULL) && go_irqraise(irq);

	last = start;
	go(other, NULL);
	while (reads < N || last - start < 3 * GO_SECOND / 2) {
		/* The handler may look between our two. */
		go_nopreempt_begin();
		t = go_nanotime();
		back += t < last;
		look();
		go_nopreempt_end();
		if (can && reads % 7 == 0)
			go_irqraise(irq);
		if (reads % 500 == 0)
			go_sleep(random_below(3000) * GO_MICROSECOND);
		else if (reads % 50 == 0)
			go_yield();
	}
	stopped = 1;
	is_int(back, 0, "never back");
	ok(!can || inirq > N / 20, "also seen by an interrupt handler");
	ok(last - start >= 3 * GO_SECOND / 2, "and it goes on");
	diag("%d reads, %d of them in interrupts", reads, inirq);
	return done_testing();
}
