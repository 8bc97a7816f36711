/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Between go_nopreempt_begin and go_nopreempt_end no other goroutine runs, however long; at
 * the end it does at once if the slice is over.  Regions nest.  One may block in them, and end:
 * the next goroutine on that stack has none of it.
 * @icount
 * @timeout 60
 */
#include <chan.h>
#include <gotime.h>

#include "tap.h"

static volatile unsigned long turns;
static volatile bool stop;
static chan(int) c;

static void
spin(void *arg)
{
	(void)arg;
	while (!stop)
		turns++;
}

static void
ends(void *arg)
{
	(void)arg;
	go_nopreempt_begin();
	go_nopreempt_begin();
	go_delay_us(5000); /* so that it is to be preempted, too */
	go_exit();
}

/* Never yields: main must get the core by preemption. */
static void
forever(void *arg)
{
	*(volatile bool *)arg = true;
	while (!stop)
		;
}

static void
sender(void *arg)
{
	(void)arg;
	chan_put(c, 5);
}

int
main(void)
{
	static volatile bool began;
	unsigned long before;
	int64_t t;

	go_timeslice(GO_MILLISECOND);
	c = chan_new(int, 0);
	go(spin, NULL);
	go_yield();

	go_nopreempt_begin();
	before = turns;
	go_delay_us(20000);
	ok(turns == before, "nobody else runs in a region");
	go_nopreempt_begin();
	go_delay_us(5000);
	go_nopreempt_end();
	go_delay_us(5000);
	ok(turns == before, "nor when an inner one has ended");
	go_nopreempt_end();
	ok(turns != before, "but at once when it ends");

	go_nopreempt_begin();
	before = turns;
	go_yield();
	ok(turns != before, "a yield in a region yields");
	go(sender, NULL);
	is_int(chan_get(c), 5, "and one may block there");
	go_delay_us(5000);
	before = turns;
	go_delay_us(5000);
	ok(turns == before, "which then still is one");
	go_nopreempt_end();

	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	stop = false;
	go(ends, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	go(forever, (void *)(uintptr_t)&began);
	t = go_nanotime() + 200 * GO_MILLISECOND;
	while (!began && go_nanotime() < t)
		;
	ok(began, "the next goroutine runs where one ended in a region");
	go_delay_us(5000);
	ok(true, "and is preempted");
	stop = true;
	return done_testing();
}
