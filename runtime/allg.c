/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * allg.c -- the list of all Gs, and the memory that they lie in.
 *
 * A goroutine that ends leaves its stack, with the G, to the next one of that class (P.gfree).  When
 * memory is short these go back to the pages, and so from the list: only then.  Who walks through
 * the list with interrupts on in between has said so by a GWalk, which is moved on when its G goes.
 */
#include "runtime.h"

/* How many stacks are given back under one mask. */
enum { BATCH = 4 };

static GWalk *walks;
static size_t stackbytes; /* with Gs, dead ones too */

/* -- The list ------------------------------------------------------------------------- */

static void
add(G *g)
{
	G *next = runtime_sched.allgs;

	g->alllink = next;
	g->start.pprev = &runtime_sched.allgs;
	if (next != NULL)
		next->start.pprev = &g->alllink;
	runtime_sched.allgs = g;
}

static void
drop(G *g)
{
	G *next = g->alllink;

	*g->start.pprev = next;
	if (next != NULL)
		next->start.pprev = g->start.pprev;
	for (GWalk *w = walks; w != NULL; w = w->next)
		if (w->g == g) {
			w->g = next;
			w->moved = true;
		}
}

void
runtime_walkbegin(GWalk *w)
{
	Irq s = lock(&runtime_sched.lock);

	*w = (GWalk){.next = walks, .g = runtime_sched.allgs};
	walks = w;
	unlock(&runtime_sched.lock, s);
}

void
runtime_walknext(GWalk *w)
{
	if (!w->moved)
		w->g = w->g->alllink;
	w->moved = false;
}

void
runtime_walkend(GWalk *w)
{
	Irq s = lock(&runtime_sched.lock);
	GWalk **p = &walks;

	while (*p != w)
		p = &(*p)->next;
	*p = w->next;
	unlock(&runtime_sched.lock, s);
}

/* -- Memory --------------------------------------------------------------------------- */

void *
runtime_stackalloc(unsigned cls, Irq s)
{
	size_t size = (size_t)MINSTACK << cls;
	void *mem;

	if (chaosalloc())
		return NULL;
	while (unlikely((mem = runtime_blockalloc(cls)) == NULL)) {
		bool more;

		arch_irqrestore(s);
		more = size <= runtime_memory() && runtime_reclaim();
		(void)arch_irqsave();
		if (!more)
			return NULL;
	}
	stackbytes += size;
	return mem;
}

void
runtime_addg(G *g)
{
	Irq s = lock(&runtime_sched.lock);

	add(g);
	unlock(&runtime_sched.lock, s);
}

/* Some dead goroutines' stacks, the largest first; false: there are none. */
static bool
stackreclaim(void)
{
	Irq s = lock(&runtime_sched.lock);
	P *p = getp();
	unsigned n = 0;
	G *g;

	for (unsigned cls = NSTACKCLASS; cls-- > 0;)
		while (n < BATCH && (g = p->gfree[cls]) != NULL) {
			p->gfree[cls] = g->schedlink;
			drop(g);
			stackbytes -= (size_t)MINSTACK << cls;
			runtime_pagefree((void *)g->stackguard);
			n++;
		}
	unlock(&runtime_sched.lock, s);
	return n != 0;
}

/* A place for a preempted goroutine's registers that is free; false: there is none. */
static bool
framereclaim(void)
{
	Irq s = lock(&runtime_sched.lock);
	P *p = getp();
	ArchFrame *f = p->frames;

	if (f != NULL)
		p->frames = f->link;
	unlock(&runtime_sched.lock, s);
	runtime_freeuse(f, sizeof *f, USE_RUNTIME);
	return f != NULL;
}

bool
runtime_reclaim(void)
{
	return stackreclaim() || runtime_slabreclaim() || framereclaim();
}

/* -- Statistics ----------------------------------------------------------------------- */

size_t
runtime_stackbytes(void)
{
	return stackbytes;
}
