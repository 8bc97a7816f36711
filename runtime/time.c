/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * time.c -- timers and sleep.
 *
 * Each P has a binary heap of timers, ordered by when; the earliest arms the board's
 * one-shot timer, so nothing ticks while nothing is due.  The heap is made of
 * pointers, with a Timer a node on its owner's stack or in its owner's structure: no
 * allocation, so a timer can't fail, and no array to grow with interrupts masked.
 *
 * It is a complete tree: nodes are numbered as in the array form (root 1, kids of i
 * are 2i and 2i+1), and the bits of a number below its highest one are the path from
 * the root.  All operations take O(log n).
 */
#include "runtime.h"

#include <gotime.h>

/* At most so many timers fire in one interrupt; the rest in the next, at once. */
enum { BATCH = 16 };

/* -- The heap --------------------------------------------------------------- */

/* The link that holds (or will hold) node number i; its parent through *parent. */
static Timer **
slot(P *p, size_t i, Timer **parent)
{
	Timer **link = &p->timers;
	unsigned bits = (unsigned)(sizeof(long) * 8) - 1 - (unsigned)__builtin_clzl(i);

	*parent = NULL;
	while (bits-- > 0) {
		*parent = *link;
		link = &(*link)->kid[i >> bits & 1];
	}
	return link;
}

/* The link in the tree that points to t. */
static Timer **
linkto(P *p, Timer *t)
{
	if (t->parent == NULL)
		return &p->timers;
	return &t->parent->kid[t->parent->kid[1] == t];
}

static void
adopt(Timer *t, int side, Timer *kid)
{
	t->kid[side] = kid;
	if (kid != NULL)
		kid->parent = t;
}

/* Change t and its parent. */
static void
rise(P *p, Timer *t)
{
	Timer *parent = t->parent, *kid[2] = {t->kid[0], t->kid[1]};
	int side = parent->kid[1] == t;

	*linkto(p, parent) = t;
	t->parent = parent->parent;
	adopt(t, side, parent);
	adopt(t, !side, parent->kid[!side]);
	adopt(parent, 0, kid[0]);
	adopt(parent, 1, kid[1]);
}

static void
siftup(P *p, Timer *t)
{
	while (t->parent != NULL && t->when < t->parent->when)
		rise(p, t);
}

static void
siftdown(P *p, Timer *t)
{
	for (;;) {
		Timer *kid = t->kid[0];

		if (kid == NULL)
			return;
		if (t->kid[1] != NULL && t->kid[1]->when < kid->when)
			kid = t->kid[1];
		if (t->when <= kid->when)
			return;
		rise(p, kid);
	}
}

static void
heapinsert(P *p, Timer *t)
{
	t->kid[0] = t->kid[1] = NULL;
	*slot(p, ++p->ntimer, &t->parent) = t;
	siftup(p, t);
}

/* Take t out: the last node takes its place, and finds its own from there. */
static void
heapremove(P *p, Timer *t)
{
	Timer *last, *parent, **link = slot(p, p->ntimer--, &parent);

	last = *link;
	*link = NULL;
	if (last == t)
		return;
	last->parent = t->parent;
	*linkto(p, t) = last;
	adopt(last, 0, t->kid[0]);
	adopt(last, 1, t->kid[1]);
	siftup(p, last);
	siftdown(p, last);
}

/* -- Timers ----------------------------------------------------------------- */

static void
arm(P *p)
{
	runtime_timerarm(p->timers == NULL ? TIMER_NEVER : p->timers->when);
}

/* Masked. */
static void
addlocked(Timer *t)
{
	P *p = getp();

	heapinsert(p, t);
	if (p->timers == t)
		arm(p);
}

void
runtime_timeradd(Timer *t)
{
	Irq s = arch_irqsave();

	addlocked(t);
	arch_irqrestore(s);
}

bool
runtime_timerdel(Timer *t)
{
	Irq s = arch_irqsave();
	P *p = getp();
	bool queued = t->parent != NULL || p->timers == t, first = p->timers == t;

	if (queued) {
		heapremove(p, t);
		t->parent = NULL;
		if (first)
			arm(p);
	}
	arch_irqrestore(s);
	return queued;
}

void
runtime_timersrun(void)
{
	P *p = getp();
	Timer *t;

	for (int n = 0; n < BATCH && (t = p->timers) != NULL && t->when <= runtime_nanotime();
	     n++) {
		heapremove(p, t);
		t->parent = NULL;
		t->f(t->arg);
	}
	arm(p);
}

/* -- Sleep ------------------------------------------------------------------ */

static void
wakesleeper(void *g)
{
	ready(g);
}

void
go_sleep(int64_t ns)
{
	Timer t = {.f = wakesleeper, .arg = getg()};

	goroutineonly("go_sleep");
	if (ns <= 0)
		return;
	(void)arch_irqsave();
	if (__builtin_add_overflow(runtime_nanotime(), ns, &t.when))
		t.when = TIMER_NEVER;
	addlocked(&t);
	park(getg(), WaitSleep);
}
