/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stats.c -- what the scheduler has done.  Counters stand in the P and only go up; a reset
 * notes what they were.
 */
#include "runtime.h"

#include <godebug.h>
#include <gotime.h>

/* Counters and the clock at the last reset. */
static GoSchedStats base;

/* On g0, masked, nothing is ready.  Instead of chaosidle, and not beside it, so that who does not
 * measure has not one instruction more between an interrupt and its goroutine. */
void
runtime_idlemeasured(P *p)
{
	int64_t start = runtime_nanotime();

	chaosidle();
	p->idletime += runtime_nanotime() - start;
	p->nsleep++;
	if (getg()->schedlink != getg())
		p->nwake++;
}

/* Since boot.  Masked. */
static void
count(GoSchedStats *s)
{
	const P *p = getp();

	s->alive = (size_t)p->goidgen - p->nexit;
	s->created = p->goidgen;
	s->ended = p->goidgen - s->alive;
	s->preemptions = p->npreempt;
	s->switches = p->nswitch;
	s->steals = 0;
	s->wakeups = p->nwake;
	s->time = runtime_nanotime();
	s->idle = p->idletime;
}

/* part / whole in thousandths. */
static int
permille(int64_t part, int64_t whole)
{
	/* Else part * 1000 may be too large. */
	for (; whole > GO_SECOND << 20; whole >>= 1)
		part >>= 1;
	return whole == 0 ? 0 : (int)(part * 1000 / whole);
}

void
go_sched_stats(GoSchedStats *stats)
{
	GoSchedStats s, since;
	bool measured;
	Irq irq;

	goroutineonly("go_sched_stats");
	irq = lock(&runtime_sched.lock);
	count(&s);
	since = base;
	measured = getp()->measured;
	unlock(&runtime_sched.lock, irq);
	s.created -= since.created;
	s.ended -= since.ended;
	s.preemptions -= since.preemptions;
	s.switches = STATS ? s.switches - since.switches : GO_NOT_COUNTED;
	s.wakeups = measured ? s.wakeups - since.wakeups : GO_NOT_COUNTED;
	s.time -= since.time;
	s.idle = measured ? s.idle - since.idle : -1;
	s.idle_permille = measured ? permille(s.idle, s.time) : -1;
	*stats = s;
}

void
go_sched_stats_reset(void)
{
	Irq irq;

	goroutineonly("go_sched_stats_reset");
	irq = lock(&runtime_sched.lock);
	count(&base);
	getp()->measured = true;
	unlock(&runtime_sched.lock, irq);
}
