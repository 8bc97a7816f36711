/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Goroutines in all states that a debugger may find, for tools/test-debug, which stops
 * in look.  By itself it checks that they go on from there.
 */
#include <chan.h>
#include <go.h>
#include <golocal.h>
#include <gotime.h>
#include <gotimer.h>
#include <select.h>
#include <sync.h>

#include "tap.h"

#define HOUR (3600 * GO_SECOND)

static GoTimer early, late;
static chan(int) numbers, full, many;
static GoMutex mutex;
static GoWaitGroup all;
static volatile bool spinning, stop;
static volatile unsigned turns;

static void
receiver(void *arg)
{
	(void)arg;
	chan_get(numbers);
	go_waitgroup_done(&all);
}

static void
sender(void *arg)
{
	(void)arg;
	chan_put(full, 44);
	go_waitgroup_done(&all);
}

static void
selector(void *arg)
{
	chan(int) nil = NULL;
	int v;

	(void)arg;
	go_select {
		go_case_recv(many, &v) {
		}
		go_case_recv(nil, &v) {
		}
	}
	go_waitgroup_done(&all);
}

static void
sleeper(void *arg)
{
	(void)arg;
	go_sleep(HOUR);
	__asm__ volatile(""); /* no tail call */
}

static void
locker(void *arg)
{
	(void)arg;
	go_mutex_lock(&mutex);
	go_mutex_unlock(&mutex);
	go_waitgroup_done(&all);
}

/* What a debugger must find in KNOWN when spin was preempted. */
#ifdef __arm__
#define KNOWN "r8"
#else
#define KNOWN "edi"
#endif

/* Never stops by itself: somebody else runs only when it is preempted. */
static __attribute__((noinline)) void
spin(int depth)
{
	if (depth > 0) {
		spin(depth - 1);
	} else {
		register int known __asm__(KNOWN) = 4711;

		spinning = true;
		while (!stop) {
			turns++;
			__asm__ volatile("" : "+r"(known));
		}
	}
	__asm__ volatile(""); /* no tail call */
}

static void
spinner(void *arg)
{
	(void)arg;
	spin(2);
	go_waitgroup_done(&all);
}

static void
newcomer(void *arg)
{
	(void)arg;
	go_waitgroup_done(&all);
}

static __attribute__((noipa)) void
look(int marker)
{
	__asm__ volatile("" : : "r"(marker) : "memory");
}

int
main(void)
{
	static void (*const fn[])(void *) = {receiver, sender, selector, sleeper, locker, spinner};

	plan(1);
	go_setname("the first");
	go_timer_init(&late, chan_new(int64_t, 1));
	go_timer_start(&late, 2 * HOUR);
	go_timer_init(&early, chan_new(int64_t, 1));
	go_timer_start(&early, HOUR / 2);
	numbers = chan_new(int, 0);
	full = chan_new(int, 2);
	many = chan_new(int, 3);
	chan_put(full, 42);
	chan_put(full, 43);
	go_mutex_lock(&mutex);
	for (unsigned i = 0; i < sizeof fn / sizeof fn[0]; i++) {
		if (fn[i] != sleeper)
			go_waitgroup_add(&all, 1);
		go(fn[i], NULL);
	}
	while (!spinning)
		go_yield();
	for (int i = 0; i < 3; i++) /* those who were preempted before they waited */
		go_yield();
	go_waitgroup_add(&all, 1);
	go_nopreempt_begin();
	go(newcomer, &all);
	look(7);
#ifdef SEEN
	SEEN();
#endif
	go_nopreempt_end();

	stop = true;
	chan_put(numbers, 1);
	chan_get(full);
	chan_put(many, 1);
	go_mutex_unlock(&mutex);
	go_waitgroup_wait(&all);
	ok(turns != 0, "all goroutines have gone on");
	return 0;
}
