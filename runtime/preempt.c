/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * preempt.c -- time slices: a goroutine that does not stop by itself makes room.
 *
 * While more than one goroutine is ready, a P has a tick, a timer at the end of the time
 * slice.  A tick that finds nobody else ready is not set again:
 *
 *	P.ticking  P.alone
 *	yes	   no	    the tick is set; or preemption is off, and never will be
 *	no	   yes	    one goroutine runs; who makes another one ready sets the tick
 *	no	   no	    idle
 *
 * The tick's interrupt asks the arch to call runtime_preempt when it is over.  Preempted is
 * only a goroutine's own code, on its own stack, with interrupts on: never g0 (the
 * scheduler, asmcgocall), nothing that holds a Lock, no function that is NOPREEMPT, no
 * region that go_nopreempt_begin has opened.  Its registers go to an ArchFrame from a list, not to its
 * stack, which need not have room for them.
 */
#include "runtime.h"

#include <go.h>
#include <gotime.h>

/* The linker's: where the NOPREEMPT functions lie. */
extern const char __nopreempt_start[], __nopreempt_end[];

/* A goroutine that can't be preempted just now gets this part of a slice more. */
enum { SOON = 16 };

/* No tick comes sooner: one that is shorter than its own interrupt would let nobody run. */
enum { LEAST = 10 * GO_MICROSECOND };

/* -- The tick --------------------------------------------------------------------- */

static void
settick(P *p, int64_t ns)
{
	int64_t slice = chaosslice(ns);

	p->ticking = true;
	p->tick.when = runtime_nanotime() + (slice > LEAST ? slice : LEAST);
	runtime_timeradd(&p->tick);
}

static inline bool
islast(const G *g)
{
	return g->schedlink == g;
}

/* The running goroutine is g: is there anybody else? */
static void
setalone(P *p, const G *g)
{
	if (islast(g))
		p->alone = true;
	else
		settick(p, runtime_sched.slice);
}

static void
tick(void *arg)
{
	P *p = arg;
	G *g = p->runqtail->schedlink;

	p->ticking = false;
	if (g == p->m->g0)
		return;
	if ((STACKGUARD == GUARD_MPU || STACKGUARD == GUARD_PAGE) &&
	    unlikely(runtime_isoverwritten(g)))
		runtime_overflown(g);
	runtime_stampwaits(p);
	setalone(p, g);
	if (!p->alone)
		arch_preempt();
}

NOINLINE void
runtime_notalone(void)
{
	P *p = getp();

	p->alone = false;
	runtime_stampwaits(p);
	settick(p, runtime_sched.slice);
}

/* On one core a Lock is nothing but Irq. */
GO_API bool
runtime_readyalone(G *gp, Irq s)
{
	ready(gp);
	arch_irqrestore(s);
	chaospoint();
	return true;
}

void
runtime_leaveidle(P *p)
{
	if (!p->ticking)
		settick(p, runtime_sched.slice);
}

void
runtime_stampwaits(P *p)
{
	uintptr_t now = (uintptr_t)(runtime_nanotime() >> WAITSHIFT) << (WHYBITS + WHYSHIFT);

	for (uintptr_t why = 0; why < NWaitReason; why++)
		p->waitword[why] = now | why << WHYSHIFT | WAITING;
}

/* -- Preemption -------------------------------------------------------------------- */

static void *
frameget(P *p)
{
	ArchFrame *f = p->frames;

	if (f == NULL)
		return runtime_rawalloc(sizeof *f);
	p->frames = f->link;
	return f;
}

void
runtime_framefree(void *frame)
{
	ArchFrame *f = frame;
	P *p = getp();

	f->link = p->frames;
	p->frames = f;
}

bool
runtime_isnopreempt(uintptr_t pc)
{
	return pc >= (uintptr_t)__nopreempt_start && pc < (uintptr_t)__nopreempt_end;
}

/* Masked.  When memory is out, g goes on for another slice. */
void *
runtime_preempt(G *g, uintptr_t pc)
{
	P *p = getp();

	chaosstopped(pc);
	if (g == p->m->g0 || runtime_isnopreempt(pc)) {
		if (runtime_timerdel(&p->tick))
			settick(p, runtime_sched.slice / SOON);
		return NULL;
	}
	if (islast(g))
		return NULL;
	if (g->nopreempt != 0) {
		g->preempt = true;
		return NULL;
	}
	return frameget(p);
}

/* On g0: all of g is saved. */
_Noreturn void
runtime_preempted(G *g)
{
	P *p = getp();
	G *gp = chaosnext(g);

	p->runqtail = g;
	p->npreempt++;
	countswitch(p);
	gorun(gp);
}

void
runtime_preemptinit(P *p)
{
	p->tick.f = tick;
	p->tick.arg = p;
	runtime_stampwaits(p);
}

/* -- What applications call ---------------------------------------------------------- */

int64_t
go_timeslice(int64_t ns)
{
	int64_t old;
	Irq s;
	P *p;

	goroutineonly("go_timeslice");
	if (ns < 0)
		go_panic("go_timeslice: a negative time");
	s = lock(&runtime_sched.lock);
	p = getp();
	old = runtime_sched.slice;
	runtime_sched.slice = ns;
	(void)runtime_timerdel(&p->tick);
	p->alone = false;
	p->ticking = ns == 0;
	if (ns != 0)
		setalone(p, p->runqtail->schedlink);
	unlock(&runtime_sched.lock, s);
	return old;
}

void
go_nopreempt_begin(void)
{
	G *g = getg();

	if (g->nopreempt == UINT8_MAX)
		go_panic("go_nopreempt_begin: nested too deep");
	g->nopreempt++;
	g->extras = true;
}

void
go_nopreempt_end(void)
{
	G *g = getg();
	Irq s;

	if (g->nopreempt == 0)
		go_panic("go_nopreempt_end without a begin");
	if (--g->nopreempt == 0 && g->preempt) {
		g->preempt = false;
		s = arch_irqsave();
		getp()->npreempt++;
		arch_irqrestore(s);
		go_yield();
	}
}
