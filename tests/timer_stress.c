/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Start, stop and reset at random moments against the timer's interrupt: every start is
 * either stopped (or moved) or fires, exactly once.  Several goroutines, each with a
 * timer of each kind.
 * @timeout 60
 */
#include <gotime.h>
#include <gotimer.h>

#include "random.h"
#include "tap.h"

enum { ROUNDS = 3000, WORKERS = 3, KINDS = 3 };

typedef struct Work {
	GoTimer t;
	int starts, stops, fires, twice;
	int live; /* starts that were neither stopped nor have fired */
} Work;

static Work work[WORKERS][KINDS];
static chan(int) done;

static void
fire(void *arg)
{
	Work *w = arg;

	w->fires++;
	w->twice += __atomic_fetch_sub(&w->live, 1, __ATOMIC_RELAXED) <= 0;
}

/* Count the timer as stopped if it was. */
static void
stopped(Work *w, bool was)
{
	w->stops += was;
	__atomic_fetch_sub(&w->live, was, __ATOMIC_RELAXED);
}

/* Before the start itself: it may fire at once. */
static void
starts(Work *w)
{
	w->starts++;
	__atomic_fetch_add(&w->live, 1, __ATOMIC_RELAXED);
}

/* In a goroutine: live may be a later start's. */
static void
firelate(void *arg)
{
	((Work *)arg)->fires++;
}

static void
drain(Work *w)
{
	int64_t v;

	if (w->t.c != NULL && chan_tryget(w->t.c, &v, NULL))
		w->fires++;
}

static void
step(Work *w)
{
	int64_t ns = (int64_t)random_below(60) * GO_MICROSECOND;

	switch (random_below(4)) {
	case 0:
		stopped(w, go_timer_stop(&w->t));
		drain(w);
		break;
	case 1:
		stopped(w, go_timer_stop(&w->t));
		drain(w);
		starts(w);
		go_timer_start(&w->t, ns);
		break;
	case 2:
		if (w->t.c != NULL) {
			drain(w);
			/* It may fire between: then there are two values, and one is lost. */
			if (go_timer_stop(&w->t))
				stopped(w, true);
			else
				drain(w);
		}
		starts(w);
		stopped(w, go_timer_reset(&w->t, ns));
		break;
	case 3:
		for (unsigned n = random_below(2000); n > 0; n--)
			__asm__ volatile("");
		break;
	}
}

static void
worker(void *arg)
{
	Work *w = arg;

	go_timer_init(&w[0].t, chan_new(int64_t, 1));
	go_timer_func(&w[1].t, fire, &w[1]);
	go_after_func(&w[2].t, 0, firelate, &w[2]);
	w[2].starts++;
	for (int i = 0; i < ROUNDS; i++) {
		for (int k = 0; k < KINDS; k++)
			step(&w[k]);
		if (random_below(8) == 0)
			go_sleep(random_below(40000));
		else if (random_below(2) == 0)
			go_yield();
	}
	for (int k = 0; k < KINDS; k++)
		stopped(&w[k], go_timer_stop(&w[k].t));
	drain(&w[0]);
	chan_put(done, 0);
}

int
main(void)
{
	static const char *const kind[KINDS] = {"channel", "function", "goroutine"};

	done = chan_new(int, WORKERS);
	for (int i = 0; i < WORKERS; i++)
		go(worker, work[i]);
	for (int i = 0; i < WORKERS; i++)
		chan_get(done);
	go_sleep(10 * GO_MILLISECOND);
	is_int(go_numgoroutine(), 1, "no goroutine is left over");
	for (int i = 0; i < WORKERS; i++) {
		for (int k = 0; k < KINDS; k++) {
			Work *w = &work[i][k];

			is_int(w->stops + w->fires, w->starts, "%s: the counts add up", kind[k]);
			ok(w->stops > ROUNDS / 50 && w->fires > ROUNDS / 50,
			   "%s: both happened often", kind[k]);
			is_int(w->twice, 0, "%s: none fires when it is stopped", kind[k]);
			diag("%d starts, %d stopped, %d fired", w->starts, w->stops, w->fires);
		}
	}
	return done_testing();
}
