/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * While one goroutine spins there is no tick; one that becomes ready, in whatever way, has
 * its turn within two slices.
 *
 * @icount
 * @timeout 60
 */
#include <chan.h>
#include <gogroup.h>
#include <gonote.h>
#include <gotime.h>
#include <gotimer.h>
#include <irq.h>
#include <select.h>

#include "runtime.h"

#include "../tap.h"

enum { LIMIT = 300 }; /* ms */

static Chan *c, *d, *buffered;
static GoMutex mutex;
static GoRWMutex rw;
static GoCond cond;
static GoSemaphore sem;
static GoWaitGroup wg;
static GoNote note;
static GoTimer timer;
static volatile bool woken;
static uintptr_t word = 7;

/* -- Who waits ------------------------------------------------------------------ */

#define WAITER(name, statement)                                                                    \
	static void name(void *arg)                                                                \
	{                                                                                          \
		(void)arg;                                                                         \
		statement;                                                                         \
		woken = true;                                                                      \
	}                                                                                          \
	_Static_assert(1, "takes the semicolon")

WAITER(nothing, (void)0);
WAITER(receiver, chan_recv(c, NULL));
WAITER(sender, chan_send(c, &word));
WAITER(fullsender, chan_send(buffered, &word));
WAITER(locker, (go_mutex_lock(&mutex), go_mutex_unlock(&mutex)));
WAITER(reader, (go_rwmutex_rlock(&rw), go_rwmutex_runlock(&rw)));
WAITER(writer, (go_rwmutex_lock(&rw), go_rwmutex_unlock(&rw)));
WAITER(condwaiter, (go_mutex_lock(&mutex), go_cond_wait(&cond, &mutex), go_mutex_unlock(&mutex)));
WAITER(acquirer, go_semaphore_acquire(&sem));
WAITER(groupwaiter, go_waitgroup_wait(&wg));
WAITER(notewaiter, go_note_wait(&note));
WAITER(notelimit, go_note_wait_for(&note, 2 * GO_MILLISECOND));
WAITER(sleeper, go_sleep(2 * GO_MILLISECOND));

static void
selector(void *arg)
{
	uintptr_t v;
	SelectCase k[] = {{.c = c, .elem = &v}, {.c = d, .elem = &word, .send = true}};

	(void)arg;
	chan_select(k, 2, true);
	woken = true;
}

/* -- Who wakes ------------------------------------------------------------------ */

static void
irqhandler(void *arg)
{
	(void)arg;
	go_note_wake(&note);
}

static void
timerwakes(void *arg)
{
	(void)arg;
	go_semaphore_release(&sem);
}

static FuncVal closure;

static void
closurecode(void)
{
	woken = true;
}

#define WAKER(name, statement)                                                                     \
	static void name(void)                                                                     \
	{                                                                                          \
		statement;                                                                         \
	}                                                                                          \
	_Static_assert(1, "takes the semicolon")

WAKER(byspawn, go(nothing, NULL));
WAKER(bystack, go_stack(nothing, NULL, 300));
WAKER(bynewproc, (closure.fn = closurecode, runtime_newproc(&closure, 512)));
WAKER(bysend, chan_send(c, &word));
WAKER(bytrysend, (void)chan_trysend(c, &word));
WAKER(byrecv, chan_recv(c, NULL));
WAKER(byrecvfull, chan_recv(buffered, NULL));
WAKER(byclose, chan_close(c));
WAKER(byrecvd, chan_recv(d, NULL));
WAKER(byunlock, go_mutex_unlock(&mutex));
WAKER(byrwunlock, go_rwmutex_unlock(&rw));
WAKER(byrunlock, go_rwmutex_runlock(&rw));
WAKER(bysignal, go_cond_signal(&cond));
WAKER(bybroadcast, go_cond_broadcast(&cond));
WAKER(byrelease, go_semaphore_release(&sem));
WAKER(bydone, go_waitgroup_done(&wg));
WAKER(bynote, go_note_wake(&note));
WAKER(byirq, go_irqraise(go_irqspare()));
WAKER(bytimer, (go_timer_func(&timer, timerwakes, NULL), go_timer_start(&timer, GO_MILLISECOND)));
WAKER(byafter, go_after_func(&timer, GO_MILLISECOND, nothing, NULL));
WAKER(bytime, (void)0);

typedef struct Way {
	const char *name;
	void (*waiter)(void *); /* NULL: nobody waits before */
	void (*wake)(void);
} Way;

static const Way ways[] = {
	{"go", NULL, byspawn},
	{"go_stack", NULL, bystack},
	{"newproc", NULL, bynewproc},
	{"a send", receiver, bysend},
	{"a try-send", receiver, bytrysend},
	{"a send to a select", selector, bysend},
	{"a receive", sender, byrecv},
	{"a receive from a full buffer", fullsender, byrecvfull},
	{"a receive from a select", selector, byrecvd},
	{"a close", receiver, byclose},
	{"a close under a select", selector, byclose},
	{"an unlock", locker, byunlock},
	{"a writer's unlock", reader, byrwunlock},
	{"a reader's unlock", writer, byrunlock},
	{"a signal", condwaiter, bysignal},
	{"a broadcast", condwaiter, bybroadcast},
	{"a release", acquirer, byrelease},
	{"a wait group", groupwaiter, bydone},
	{"a note", notewaiter, bynote},
	{"a note in an interrupt", notewaiter, byirq},
	{"a timer's function", acquirer, bytimer},
	{"go_after_func", NULL, byafter},
	{"the end of a sleep", sleeper, bytime},
	{"the end of a note's time", notelimit, bytime},
};

/* Before the waiter comes, so that it waits. */
static void
prepare(const Way *w)
{
	c = chan_make(sizeof word, 0);
	d = chan_make(sizeof word, 0);
	buffered = chan_make(sizeof word, 1);
	chan_send(buffered, &word);
	sem = (GoSemaphore){.n = 0};
	note = (GoNote){.state = 0};
	wg = (GoWaitGroup){.n = 0};
	go_waitgroup_add(&wg, 1);
	if (w->wake == byunlock)
		go_mutex_lock(&mutex);
	if (w->wake == byrwunlock)
		go_rwmutex_lock(&rw);
	if (w->wake == byrunlock)
		go_rwmutex_rlock(&rw);
}

static bool
isalone(void)
{
	return ((volatile P *)getp())->alone;
}

static void
check(const Way *w)
{
	int64_t end;
	bool alone;

	prepare(w);
	woken = false;
	if (w->waiter != NULL) {
		go(w->waiter, NULL);
		go_yield();
	}
	end = go_nanotime() + LIMIT * GO_MILLISECOND;
	while (!isalone() && w->wake != bytime && go_nanotime() < end)
		;
	alone = isalone() || w->wake == bytime;
	w->wake();
	end = go_nanotime() + LIMIT * GO_MILLISECOND;
	while (!woken && go_nanotime() < end)
		;
	ok(alone && woken, "%s", w->name);
	while (go_numgoroutine() > 1 && go_nanotime() < end)
		go_yield();
}

int
main(void)
{
	bool can = go_irq(go_irqspare(), irqhandler, NULL) && go_irqraise(go_irqspare());

	go_timeslice(2 * GO_MILLISECOND);
	for (size_t i = 0; i < nelem(ways); i++)
		if (can || ways[i].wake != byirq)
			check(&ways[i]);
	return done_testing();
}
