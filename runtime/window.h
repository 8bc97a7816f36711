/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * window.h -- stacks that are windows of address space: what window.c, which is there only with
 * STACK=paged, gives the other files.  These ask PAGED first, so that in other builds no call is left.
 */
#ifndef WINDOW_H
#define WINDOW_H

#include "arch.h"

/* With STACK=paged all stacks that with their G are more than one of the MMU's pages are windows:
 * window.c.  What is above the G of one; what is not for its goroutine's frames besides an eighth. */
enum {
	PAGED = STACK == STACK_PAGED,
	WINDOWPAGE = 4096,
	PIECECLASS = 4,	 /* has WINDOWPAGE bytes */
	WINDOWCLASS = 7, /* the smallest */
	WINDOWTOP = 16,
	WINDOWCLOSED = 3 * WINDOWPAGE,
};

static inline bool
iswindow(unsigned cls)
{
	return PAGED && cls > PIECECLASS;
}

void runtime_windowinit(void);

/* A window of that class, with its topmost page: its low end.  NULL: out of memory, or of address
 * space.  Masked. */
void *runtime_windowalloc(unsigned cls);

/* g is new at the top of one: set its stackguard. */
void runtime_windowguard(G *g);

/* g has ended: give back what it has touched, but for the topmost page.  On g0, masked; lets
 * interrupts in. */
void runtime_windowtrim(G *g);

/* Give back the window of a dead g, with g.  Masked. */
void runtime_windowfree(G *g);

/* g, or the one that calls, is to panic for t, with `room` bytes below *sp, which is where it may go
 * on below what is in use: opens the reserve for that.  Returns why; FAULT_NONE: it can't. */
Fault runtime_windowtrap(G *g, const Trap *t, uintptr_t *sp, size_t room);

/* Is the reserve open, and of no use any more when g goes on at sp?  Then this closes it, on g0,
 * masked. */
bool runtime_isreserved(const G *g, uintptr_t sp);
void runtime_closereserve(G *g);

/* Any context. */
bool runtime_iswindowpage(uintptr_t a); /* is a mapped in a window? */
bool runtime_iswindowg(const G *g);	/* can it be a G at a window's top?  It is mapped */
bool runtime_isbelow(const G *g, const Trap *t); /* was g below its window's floor? */
bool runtime_isnopage(const Trap *t);		 /* was memory for a window's page out? */
uintptr_t runtime_windowend(const G *g);	 /* the floor while its reserve is closed */
size_t runtime_windowmost(const G *g);		 /* the most that was used, in pages */
bool runtime_pagesbusy(void);	  /* is page.c at work, which an exception has stopped? */
size_t runtime_windowbytes(void); /* all that is taken here */
bool runtime_windowrange(uintptr_t *lo, uintptr_t *hi); /* as runtime_heaprange */

#endif
