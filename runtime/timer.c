/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * timer.c -- the timers and tickers of applications, made of time.c's.
 *
 * A GoTimer or GoTicker has a Timer in it.  What it does when it fires is the Timer's f,
 * called in the timer's interrupt with the Timer out of the heap:
 *
 *	sendtime	go_timer_init: send
 *	(the owner's)	go_timer_func: anything
 *	wakecaller	go_after_func: make the prepared goroutine ready
 *	sendlast	go_after: send, and free the timer
 *	tick		a ticker: send, and start again
 *
 * NULL marks what was not made a timer, or was freed.  To start, stop and reset run masked:
 * so a timer either is in the heap, or has done all that it does.
 */
#include <go.h>
#include <gotime.h>
#include <gotimer.h>

#include "runtime.h"

_Static_assert(sizeof(Timer) == sizeof(GoTimerNode), "the one is the other");
_Static_assert(_Alignof(Timer) == _Alignof(GoTimerNode), "the one is the other");

/* One for all: it is held for a few instructions. */
static Lock timerlock;

static inline Timer *
timer(GoTimerNode *n)
{
	return (Timer *)n;
}

/* The moment t + ns; at most the end of time, which never comes. */
static int64_t
after(int64_t t, int64_t ns)
{
	return __builtin_add_overflow(t, ns, &t) ? TIMER_NEVER : t;
}

static void
sendnow(Chan *c)
{
	int64_t now = runtime_nanotime();

	(void)chan_trysend(c, &now);
}

static void
sendtime(void *arg)
{
	GoTimer *t = arg;

	sendnow((Chan *)t->c);
}

/* -- A function in a goroutine ---------------------------------------------------- */

static void
nothing(void *arg)
{
	(void)arg;
}

/* The prepared goroutine is not needed: it ends without a call.  Masked. */
static void
dismiss(GoTimer *t)
{
	G *g = t->g;

	if (g == NULL)
		return;
	t->g = NULL;
	g->start.fn = nothing;
	ready(g);
}

static void
wakecaller(void *arg)
{
	GoTimer *t = arg;
	G *g = t->g;

	t->g = NULL;
	ready(g);
}

/* -- Timers ----------------------------------------------------------------------- */

/* Masked, t not in the heap.  what is the caller. */
static void
start(GoTimer *t, int64_t ns, const char *what)
{
	if (t->fn != NULL && t->g == NULL) {
		G *g;

		goroutineonly(what);
		g = runtime_prepare(t->fn, t->arg);
		if (g == NULL)
			go_panic("go: out of memory for a goroutine's stack");
		g->waiting = getp()->waitword[WaitSleep];
		t->g = g;
	}
	timer(&t->node)->when = after(runtime_nanotime(), ns > 0 ? ns : 0);
	runtime_timeradd(timer(&t->node));
}

static inline void
check(GoTimerNode *n, const char *msg)
{
	if (timer(n)->f == NULL)
		go_panic(msg);
}

/* Masked.  A timer that runs goes on to. */
static void
checkstopped(GoTimerNode *n, const char *msg)
{
	if (runtime_timerdel(timer(n))) {
		runtime_timeradd(timer(n));
		go_panic(msg);
	}
}

void
go_timer_init(GoTimer *t, chan(int64_t) c)
{
	*t = (GoTimer){.c = c};
	timer(&t->node)->f = sendtime;
	timer(&t->node)->arg = t;
}

void
go_timer_func(GoTimer *t, void (*fn)(void *), void *arg)
{
	*t = (GoTimer){.c = NULL};
	timer(&t->node)->f = fn;
	timer(&t->node)->arg = arg;
}

void
go_after_func(GoTimer *t, int64_t ns, void (*fn)(void *), void *arg)
{
	goroutineonly("go_after_func");
	if (fn == NULL)
		go_panic("go_after_func: no function");
	*t = (GoTimer){.fn = fn, .arg = arg};
	timer(&t->node)->f = wakecaller;
	timer(&t->node)->arg = t;
	go_timer_start(t, ns);
}

void
go_timer_start(GoTimer *t, int64_t ns)
{
	Irq s = lock(&timerlock);

	check(&t->node, "time: Start called on uninitialized Timer");
	checkstopped(&t->node, "start of a running timer");
	start(t, ns, "go_timer_start");
	unlock(&timerlock, s);
}

bool
go_timer_stop(GoTimer *t)
{
	Irq s = lock(&timerlock);
	bool was;

	check(&t->node, "time: Stop called on uninitialized Timer");
	was = runtime_timerdel(timer(&t->node));
	if (was)
		dismiss(t);
	unlock(&timerlock, s);
	return was;
}

bool
go_timer_reset(GoTimer *t, int64_t ns)
{
	Irq s = lock(&timerlock);
	bool was;

	check(&t->node, "time: Reset called on uninitialized Timer");
	was = runtime_timerdel(timer(&t->node));
	start(t, ns, "go_timer_reset");
	unlock(&timerlock, s);
	return was;
}

/* -- Allocated ones ----------------------------------------------------------------- */

static void *
alloc(size_t n)
{
	void *p = runtime_alloc(n);

	if (p == NULL)
		go_panic("out of memory for a timer");
	return p;
}

/* Free what was allocated with its channel, n bytes. */
static void
release(void *p, size_t n, GoTimerNode *node, Chan *c)
{
	Irq s = lock(&timerlock);

	checkstopped(node, "free of a running timer");
	timer(node)->f = NULL;
	unlock(&timerlock, s);
	chan_free(c);
	runtime_free(p, n);
}

GoTimer *
go_timer_make(int64_t ns)
{
	GoTimer *t;

	goroutineonly("go_timer_make");
	t = alloc(sizeof *t);
	go_timer_init(t, chan_new(int64_t, 1));
	go_timer_start(t, ns);
	return t;
}

void
go_timer_free(GoTimer *t)
{
	goroutineonly("go_timer_free");
	if (t != NULL)
		release(t, sizeof *t, &t->node, (Chan *)t->c);
}

static void
sendlast(void *arg)
{
	GoTimer *t = arg;

	sendnow((Chan *)t->c);
	runtime_free(t, sizeof *t);
}

chan(int64_t) go_after(int64_t ns)
{
	GoTimer *t;
	chan(int64_t) c;

	goroutineonly("go_after");
	t = alloc(sizeof *t);
	c = chan_new(int64_t, 1);
	go_timer_init(t, c);
	timer(&t->node)->f = sendlast;
	go_timer_start(t, ns);
	return c;
}

/* -- Tickers ---------------------------------------------------------------------- */

/* What a ticker that is faster than its receiver leaves to goroutines. */
enum { BREATH = 100 * GO_MICROSECOND };

/* Again at the next multiple of the period that is still to come.  A period that is shorter
 * than its interrupt takes would be over already each time, and nobody would run any more. */
static void
tick(void *arg)
{
	GoTicker *t = arg;
	int64_t *when = &timer(&t->node)->when, now = runtime_nanotime(), late = now - *when;

	if (!chan_trysend((Chan *)t->c, &now) && t->period < BREATH)
		late += BREATH;
	if (late >= t->period)
		*when += late - late % t->period;
	*when = after(*when, t->period);
	runtime_timeradd(timer(&t->node));
}

/* Masked, t not in the heap. */
static void
startticker(GoTicker *t, int64_t period)
{
	t->period = period;
	timer(&t->node)->when = after(runtime_nanotime(), period);
	runtime_timeradd(timer(&t->node));
}

void
go_ticker_init(GoTicker *t, chan(int64_t) c)
{
	*t = (GoTicker){.c = c};
	timer(&t->node)->f = tick;
	timer(&t->node)->arg = t;
}

void
go_ticker_start(GoTicker *t, int64_t period)
{
	Irq s = lock(&timerlock);

	check(&t->node, "time: Start called on uninitialized Ticker");
	if (period <= 0)
		go_panic("non-positive interval for NewTicker");
	checkstopped(&t->node, "start of a running ticker");
	startticker(t, period);
	unlock(&timerlock, s);
}

void
go_ticker_stop(GoTicker *t)
{
	(void)runtime_timerdel(timer(&t->node));
}

void
go_ticker_reset(GoTicker *t, int64_t period)
{
	Irq s = lock(&timerlock);

	check(&t->node, "time: Reset called on uninitialized Ticker");
	if (period <= 0)
		go_panic("non-positive interval for Ticker.Reset");
	(void)runtime_timerdel(timer(&t->node));
	startticker(t, period);
	unlock(&timerlock, s);
}

GoTicker *
go_ticker_make(int64_t period)
{
	GoTicker *t;

	goroutineonly("go_ticker_make");
	t = alloc(sizeof *t);
	go_ticker_init(t, chan_new(int64_t, 1));
	go_ticker_start(t, period);
	return t;
}

void
go_ticker_free(GoTicker *t)
{
	goroutineonly("go_ticker_free");
	if (t != NULL)
		release(t, sizeof *t, &t->node, (Chan *)t->c);
}
