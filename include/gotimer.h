/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gotimer.h -- timers and tickers: Go's time.Timer, time.Ticker, time.After, time.AfterFunc.
 *
 * A receive that is given up after half a second:
 *
 *	static GoTimer t;
 *
 *	go_timer_init(&t, chan_new(int64_t, 1));
 *	go_timer_start(&t, 500 * GO_MILLISECOND);
 *	go_select {
 *		go_case_recv(c, &v) {
 *			printf("%d\n", v);
 *		}
 *		go_case_recv(t.c, &when) {
 *			printf("timeout\n");
 *		}
 *	}
 *
 * A timer does one thing at one moment, then it is stopped again.  What it does is said
 * once, by one of
 *	go_timer_init		sends the time on a channel: Go's NewTimer
 *	go_timer_func		calls a function in the timer's interrupt
 *	go_after_func		calls a function in a goroutine: Go's AfterFunc
 *
 * A GoTimer or GoTicker lies where its owner wants, also on a stack, and takes no other
 * memory; but it must stay where it is while it runs, that is from its start until it has
 * fired or was stopped.  There may be any number: to start and to stop take O(log n) with
 * interrupts masked.
 *
 * Durations are nanoseconds: 0 and less are over at once; what ends after the clock does, in
 * 292 years, never fires.  A timer is never early.  While one runs, goroutines that wait are
 * no deadlock.  Who stops or resets one races with its interrupt: it did what it does
 * exactly once, or the result says that it was stopped before.
 *
 * Context "interrupt" includes goroutine.
 */
#ifndef GOTIMER_H
#define GOTIMER_H

#include <stdbool.h>
#include <stdint.h>

#include <chan.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What the runtime keeps of a timer that runs. */
typedef struct GoTimerNode {
	int64_t when;
	void *node[5];
} GoTimerNode;

/* A timer.  All bytes zero is none yet: to start or stop it panics. */
typedef struct GoTimer {
	chan(int64_t) c;       /* where it sends; NULL: it calls a function */
	void (*fn)(void *arg); /* the runtime's, as all that follows */
	void *arg;
	void *g;
	GoTimerNode node;
} GoTimer;

/* A ticker.  All bytes zero is none yet: to start it panics. */
typedef struct GoTicker {
	chan(int64_t) c; /* where it sends */
	int64_t period;	 /* the runtime's, as all that follows */
	GoTimerNode node;
} GoTicker;

/*
 * Make t a timer that sends on c the time at which it fires, as go_nanotime has it.  The
 * send does not wait: c should have room for one, and what finds no room is lost.  t must not
 * be running; c must not be closed while it is, else it panics.  Context: interrupt, start.
 */
void go_timer_init(GoTimer *t, chan(int64_t) c);

/*
 * Make t a timer that calls fn(arg) in the timer's interrupt: at once, for nothing, but fn
 * must not block or allocate.  It may start timers, t too, and send with chan_trysend.  t
 * must not be running.  Context: interrupt, start.
 */
void go_timer_func(GoTimer *t, void (*fn)(void *arg), void *arg);

/*
 * Make t a timer that calls fn(arg) in a goroutine of its own, and start it: Go's AfterFunc.
 * An interrupt can't allocate a stack, so the goroutine is made now, and waits (sleep, in
 * reports); it counts in go_numgoroutine.  It ends when fn returns or when t is stopped.
 * Each start makes one, so calls may overlap when t is started again while fn runs.  Panics
 * when memory is out.  t must not be running.  Context: goroutine.
 */
void go_after_func(GoTimer *t, int64_t ns, void (*fn)(void *arg), void *arg);

/* Let t fire in ns nanoseconds.  Panics if it is running.  Context: interrupt; goroutine for
 * a timer of go_after_func. */
void go_timer_start(GoTimer *t, int64_t ns);

/*
 * Stop t.  true: it was running, and will not fire.  false: it has fired, or was stopped
 * already.  Then what it has sent may still lie in its channel, and a goroutine that it
 * started may still be to run: as Go 1.19.  Context: interrupt.
 */
bool go_timer_stop(GoTimer *t);

/*
 * Let t fire in ns nanoseconds from now, whether it is running (then not at the earlier
 * moment), stopped or has fired.  true: it was running.  false: as with go_timer_stop; who
 * wants no old value takes it from the channel first.  Context: interrupt; goroutine for a
 * timer of go_after_func, unless it is running.
 */
bool go_timer_reset(GoTimer *t, int64_t ns);

/* Allocate a timer with a channel of its own, and start it: Go's NewTimer.  Panics when
 * memory is out.  Context: goroutine. */
GoTimer *go_timer_make(int64_t ns);

/* Give the memory of go_timer_make back, with the channel; NULL is ignored.  Panics if the
 * timer is running, or a goroutine waits on the channel.  Context: goroutine. */
void go_timer_free(GoTimer *t);

/*
 * A new channel on which the time is sent in ns nanoseconds: Go's time.After.  Who has
 * received it gives the channel back with chan_free, but nobody may do so before.  So where
 * something else may come first, use a timer, which can be stopped.  Panics when memory is
 * out.  Context: goroutine.
 */
chan(int64_t) go_after(int64_t ns);

/* -- Tickers -------------------------------------------------------------------- */

/* Make t a ticker that sends on c: see go_timer_init.  Context: interrupt, start. */
void go_ticker_init(GoTicker *t, chan(int64_t) c);

/*
 * Send the time every period nanoseconds, the first time after one, until it is stopped.
 * The moments are multiples of the period from the start, so they do not drift; those that
 * find no room in the channel or come too late by a period are dropped.  While it has no room,
 * those of the next 100 microseconds are left out, so that goroutines get on however short the
 * period.  Panics if it is running, or the period is not positive.  Context: interrupt.
 */
void go_ticker_start(GoTicker *t, int64_t period);

/* Send no more.  The channel is not closed, and may still have a tick.  Context: interrupt. */
void go_ticker_stop(GoTicker *t);

/* Stop it if it is running, and start it with that period.  Context: interrupt. */
void go_ticker_reset(GoTicker *t, int64_t period);

/* Allocate a ticker with a channel of its own, with room for one, and start it: Go's
 * NewTicker.  Panics when memory is out.  Context: goroutine. */
GoTicker *go_ticker_make(int64_t period);

/* Give the memory of go_ticker_make back: as go_timer_free.  Context: goroutine. */
void go_ticker_free(GoTicker *t);

#ifdef __cplusplus
}
#endif
#endif
