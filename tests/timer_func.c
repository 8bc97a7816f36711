/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The function of go_timer_func runs in the interrupt, with the timer not running any more:
 * there it may start its timer again, stop others, and send.
 * @icount
 */
#include <gotime.h>
#include <gotimer.h>

#include "tap.h"

enum { TURNS = 200 };

static GoTimer self, killer, victim, loser;
static chan(int) c;
static int turns, resets, stops, victims;
static uint64_t id = 99;
static bool killed, again;

static void
turn(void *arg)
{
	GoTimer *t = arg;

	id = go_id();
	stops += go_timer_stop(t);
	if (++turns < TURNS)
		resets += go_timer_reset(t, turns % 3 * GO_MICROSECOND);
	else
		(void)chan_tryput(c, turns);
}

static void
count(void *arg)
{
	++*(int *)arg;
}

static void
kill(void *arg)
{
	killed = go_timer_stop(arg);
	again = go_timer_stop(arg);
	go_timer_start(&loser, 10 * GO_SECOND);
	go_timer_reset(&loser, GO_MILLISECOND);
}

int
main(void)
{
	static int losers;

	c = chan_new(int, 1);
	go_timer_func(&self, turn, &self);
	go_timer_start(&self, GO_MICROSECOND);
	is_int(chan_get(c), TURNS, "it starts itself again, and sends");
	is_int(turns, TURNS, "so often it was called");
	is_int(stops, 0, "in its function it can't be stopped");
	is_int(resets, 0, "and is not running");
	is_int(id, 0, "it is no goroutine");

	go_timer_func(&victim, count, &victims);
	go_timer_func(&killer, kill, &victim);
	go_timer_func(&loser, count, &losers);
	go_timer_start(&victim, 20 * GO_MILLISECOND);
	go_timer_start(&killer, GO_MILLISECOND);
	go_sleep(40 * GO_MILLISECOND);
	ok(killed, "another timer's function stops it");
	ok(!again, "once");
	is_int(victims, 0, "and it does not fire");
	is_int(losers, 1, "one that was started and reset there fires once");
	return done_testing();
}
