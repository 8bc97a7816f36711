/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * heap.c -- all memory of a board with few kilobytes, in place of page.c, malloc.c and allg.c: one
 * list of what is free, by address; who asks gets some of the first piece that is large enough.  What is
 * freed joins its neighbours.  So all that it costs is a walk through the list with interrupts masked,
 * and all that is wasted is what rounds a size up to UNIT.
 *
 * Stacks come from there, too, but do not go back: a goroutine that ends leaves its stack, with the G, to the
 * next one of that class (P.gfree).
 */
#include "../runtime.h"

/* At the start of a free piece. */
typedef struct Free Free;
struct Free {
	Free *next;
	size_t size;
};

enum { UNIT = 8 };
_Static_assert(sizeof(Free) <= UNIT, "any piece may be freed");

static Free *first;

static inline size_t
round(size_t n)
{
	return (n + UNIT - 1) & ~(size_t)(UNIT - 1);
}

/* -- Pieces --------------------------------------------------------------------------- */

/* Masked; n bytes, a multiple of UNIT, from a piece's end.  NULL: out of memory. */
static void *
take(size_t n)
{
	for (Free **link = &first, *f; (f = *link) != NULL; link = &f->next)
		if (f->size >= n) {
			f->size -= n;
			if (f->size == 0)
				*link = f->next;
			return (char *)f + f->size;
		}
	return NULL;
}

/* If f's end is where the piece behind it begins: make one of both. */
static void
join(Free *f)
{
	Free *behind = f->next;

	if ((char *)f + f->size == (char *)behind) {
		f->size += behind->size;
		f->next = behind->next;
	}
}

/* Masked. */
static void
give(void *mem, size_t n)
{
	Free *f = mem, *before = NULL, *behind = first;

	for (; behind != NULL && behind < f; behind = behind->next)
		before = behind;
	f->size = n;
	f->next = behind;
	join(f);
	if (before == NULL) {
		first = f;
	} else {
		before->next = f;
		join(before);
	}
}

void
runtime_pageinit(void)
{
	uintptr_t start, end;

	for (int i = 0; runtime_osram(i, &start, &end); i++) {
		start = round(start);
		give((void *)start, (end - start) & ~(size_t)(UNIT - 1));
	}
}

/* -- Objects -------------------------------------------------------------------------- */

void *
runtime_rawalloc(size_t n)
{
	Irq s;
	void *p;

	if (n > SIZE_MAX / 2)
		return NULL;
	s = arch_irqsave();
	p = take(round(n));
	arch_irqrestore(s);
	return p;
}

void *
runtime_allocdirty(size_t n)
{
	if (getg() == getm()->gsignal)
		runtime_badcontext("memory allocation");
	return runtime_rawalloc(n);
}

void *
runtime_alloc(size_t n)
{
	void *p = runtime_allocdirty(n);

	return p != NULL ? __builtin_memset(p, 0, n) : NULL;
}

void
runtime_free(void *p, size_t n)
{
	Irq s = arch_irqsave();

	if (p != NULL)
		give(p, round(n));
	arch_irqrestore(s);
}

/* libc does not tell how many bytes it frees: they stand in front. */
enum { HEAD = UNIT };

void *
runtime_allocuse(size_t n, unsigned use)
{
	size_t *p = runtime_rawalloc(use == USE_LIBC ? n + HEAD : n);

	if (p == NULL || use != USE_LIBC)
		return p;
	*p = n;
	return (char *)p + HEAD;
}

size_t
runtime_sizeof(void *p)
{
	return *(size_t *)(void *)((char *)p - HEAD);
}

void
runtime_freeuse(void *p, size_t n, unsigned use)
{
	if (use == USE_LIBC)
		runtime_free((char *)p - HEAD, n + HEAD);
	else
		runtime_free(p, n);
}

/* -- Gs, with their stacks ------------------------------------------------------------ */

G *
runtime_newg(unsigned cls, Irq s)
{
	size_t size = (size_t)MINSTACK << cls;
	char *mem = take(size);
	G *g;

	(void)s;
	if (mem == NULL)
		return NULL;
	g = (G *)(mem + size - GSIZE);
	__builtin_memset(g, 0, sizeof *g);
	g->stackguard = (uintptr_t)mem;
	g->stackbase = (uintptr_t)g;
	g->stackclass = (uint8_t)cls;
	runtime_guardstack(g);
	g->alllink = runtime_sched.allgs; /* for debuggers */
	runtime_sched.allgs = g;
	return g;
}
