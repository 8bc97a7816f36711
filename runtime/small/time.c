/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * time.c -- timers and sleep, in place of the other time.c: the timers that are set are a list by when,
 * as there are few where RAM is small.  The first one arms the board's one-shot timer.
 *
 *	P.timers -> Timer -> Timer -> ...	by kid[0], back by parent
 */
#include "../runtime.h"

#include <gotime.h>

/* At most so many timers fire in one interrupt; the rest in the next, at once. */
enum { BATCH = 16 };

static void
arm(P *p)
{
	runtime_timerarm(p->timers == NULL ? TIMER_NEVER : p->timers->when);
}

/* Masked: behind all that are due at the same moment. */
static void
insert(Timer *t)
{
	P *p = getp();
	Timer **link = &p->timers, *behind, *before = NULL;

	while ((behind = *link) != NULL && behind->when <= t->when) {
		before = behind;
		link = &behind->kid[0];
	}
	t->kid[0] = behind;
	t->parent = before;
	*link = t;
	if (behind != NULL)
		behind->parent = t;
	arm(p);
}

/* Masked. */
static void
take(P *p, Timer *t)
{
	Timer *behind = t->kid[0];

	*(t->parent == NULL ? &p->timers : &t->parent->kid[0]) = behind;
	if (behind != NULL)
		behind->parent = t->parent;
	t->parent = NULL;
}

void
runtime_timeradd(Timer *t)
{
	Irq s = arch_irqsave();

	insert(t);
	arch_irqrestore(s);
}

bool
runtime_timerdel(Timer *t)
{
	Irq s = arch_irqsave();
	P *p = getp();
	bool queued = p->timers == t || t->parent != NULL;

	if (queued) {
		take(p, t);
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
		take(p, t);
		t->f(t->arg);
	}
	arm(p);
}

/* -- Sleep ----------------------------------------------------------------------- */

static void
wakesleeper(void *g)
{
	ready(g);
}

void
go_sleep(int64_t ns)
{
	G *g = getg();
	Timer t;

	goroutineonly("go_sleep");
	if (ns <= 0)
		return;
	t.f = wakesleeper;
	t.arg = g;
	(void)arch_irqsave();
	if (__builtin_add_overflow(runtime_nanotime(), ns, &t.when))
		t.when = TIMER_NEVER;
	insert(&t);
	park(g, WaitSleep);
}
