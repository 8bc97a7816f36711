/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * timer_many.h -- N timers live at once, with random deadlines; every fourth is moved, every
 * fifth stopped.  All others fire, once, not early, and the earlier deadline first.
 */
#ifndef TIMER_MANY_H
#define TIMER_MANY_H

#include <stdlib.h>

#include <gotime.h>
#include <gotimer.h>

#include "random.h"
#include "tap.h"

/* The deadline lies between earliest and latest. */
typedef struct Item {
	GoTimer t;
	int64_t earliest, latest;
	int fired;
} Item;

static Item *items;
static int64_t reached;
static int nfired, early, disorder;

static void
fire(void *arg)
{
	Item *it = arg;

	early += go_nanotime() < it->earliest;
	disorder += it->latest < reached;
	if (reached < it->earliest)
		reached = it->earliest;
	it->fired++;
	nfired++;
}

static void
set(Item *it, bool (*how)(GoTimer *, int64_t))
{
	int64_t ns = SPREAD + (int64_t)(random32() % (uint32_t)SPREAD);

	it->earliest = go_nanotime() + ns;
	(void)how(&it->t, ns);
	it->latest = go_nanotime() + ns;
}

int
main(void)
{
	int running = 0, stopped = 0, wrong = 0;

	items = calloc(N, sizeof *items);
	if (!ok(items != NULL, "there is memory for %d", N))
		return done_testing();
	for (int i = 0; i < N; i++) {
		go_timer_func(&items[i].t, fire, &items[i]);
		set(&items[i], go_timer_reset);
	}
	is_int(nfired, 0, "%d are live at once", N);
	for (int i = 0; i < N; i += 4) {
		int fired = items[i].fired;

		set(&items[i], go_timer_reset);
		running += fired == 0;
	}
	for (int i = 0; i < N; i += 5)
		stopped += go_timer_stop(&items[i].t);
	is_int(stopped, N / 5, "some are stopped");
	go_sleep(2 * SPREAD);
	for (int i = 0; i < 1000 && nfired < N - stopped; i++)
		go_sleep(5 * GO_MILLISECOND);
	is_int(nfired, N - stopped, "the others fire");
	for (int i = 0; i < N; i++)
		wrong += items[i].fired != (i % 5 != 0);
	is_int(wrong, 0, "each of them once");
	is_int(early, 0, "none is early");
	is_int(disorder, 0, "the earlier deadline first");
	diag("%d moved while they ran", running);
	return done_testing();
}

#endif
