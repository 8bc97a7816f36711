/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * allg.c -- the list of all Gs, and the memory that they lie in.
 *
 * A goroutine that ends leaves its stack, with the G, to the next one of that class (P.gfree).  When
 * memory is short these go back to the pages, and so from the list: only then.  Who walks through
 * the list with interrupts on in between has said so by a GWalk, which is moved on when its G goes.
 */
#include "runtime.h"
#include "segment.h"

enum {
	BATCH = 4,	/* so many stacks are given back under one mask */
	BATCHORDER = 4, /* stacks of less than 2^4 pages are made of so many at a time ... */
	MANY = 16,	/* ... where there is RAM for so many of these */
};

static GWalk *walks;
static size_t stackbytes; /* with Gs, dead ones too */

/* -- The list ------------------------------------------------------------------------- */

static inline void
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

G *
runtime_walkat(GWalk *w)
{
	w->moved = false;
	return w->g;
}

void
runtime_walknext(GWalk *w)
{
	if (!w->moved && w->g != NULL)
		w->g = w->g->alllink;
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

/* Pages for some stacks of class cls: returns for how many; 0: out of memory.  That is known when
 * the caches are empty, which are emptied with interrupts as s says. */
static unsigned
stackalloc(char **mem, unsigned cls, Irq s)
{
	if (cls < BATCHORDER && runtime_memory() >= (size_t)MANY * MINSTACK << BATCHORDER &&
	    (*mem = runtime_blockalloc(BATCHORDER, cls)) != NULL)
		return 1u << (BATCHORDER - cls);
	while ((*mem = iswindow(cls) ? runtime_windowalloc(cls) : runtime_blockalloc(cls, cls)) ==
	       NULL) {
		bool more;

		arch_irqrestore(s);
		more = (size_t)MINSTACK << cls <= runtime_memory() && runtime_reclaim();
		(void)arch_irqsave();
		if (!more)
			return 0;
	}
	return 1;
}

/* A dead G at the top of mem. */
static G *
ginit(char *mem, unsigned cls)
{
	G *g = (G *)(mem + ((size_t)MINSTACK << cls) - GSIZE - (iswindow(cls) ? WINDOWTOP : 0));

	/* The rest is set when it is started. */
	g->sched.g = NULL;
	g->goid = 0;
	g->libc = NULL;
	g->scope = NULL;
	g->panic = NULL;
	g->locals = NULL;
	g->nopreempt = 0;
	g->preempt = g->extras = false;
	g->stackguard = (uintptr_t)mem;
	g->stackbase = (uintptr_t)g;
	g->stackclass = (uint8_t)cls;
	if (iswindow(cls)) {
		runtime_windowguard(g);
		return g;
	}
	if (SPLIT)
		runtime_firstsegment(g, cls);
	if (GUARDSIZE != 0)
		runtime_guardstack(g);
	if (STACKMARK)
		runtime_stackpaint(g);
	return g;
}

/* Put dead ones, linked by schedlink, into the list of all and that of free ones. */
static inline void
keep(G *list)
{
	G **free = &getp()->gfree[list->stackclass], *g, *next;

	for (g = list; g != NULL; g = next) {
		next = g->schedlink;
		add(g);
		g->schedlink = *free;
		*free = g;
	}
}

/* Small ones come several at a time, as that is cheaper.  The others are for the next who ask. */
G *
runtime_newg(unsigned cls, Irq s)
{
	size_t size = (size_t)MINSTACK << cls;
	G *first = NULL;
	char *mem;
	unsigned n;

	n = chaosalloc() ? 0 : stackalloc(&mem, cls, s);
	if (n == 0)
		return NULL;
	if (!iswindow(cls))
		stackbytes += n * size;
	arch_irqrestore(s); /* they are nobody else's yet */
	for (char *at = mem + n * size; at != mem;) {
		G *g = ginit(at -= size, cls);

		g->schedlink = first;
		first = g;
	}
	(void)arch_irqsave();
	if (n > 1)
		keep(first->schedlink);
	add(first);
	return first;
}

/* Some dead goroutines' stacks, the largest first; false: there are none.  A goroutine calls this, or
 * asmcgocall for one, so the CPU guards the end of that one's stack and of none of these: mpu.c. */
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
			n++;
			if (iswindow(cls)) {
				runtime_windowfree(g);
				continue;
			}
			stackbytes -= (size_t)MINSTACK << cls;
			runtime_pagefree((void *)g->stackguard);
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
	return (SPLIT && runtime_segmentreclaim()) || stackreclaim() || runtime_slabreclaim() ||
	       framereclaim();
}

/* -- Statistics ----------------------------------------------------------------------- */

size_t
runtime_stackbytes(void)
{
	return stackbytes + (PAGED ? runtime_windowbytes() : 0);
}
