/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * malloc.c -- memory for objects: channels, timers, libc's malloc.
 *
 * Small ones lie in slabs, each of which has objects of one size, a multiple of 16 bytes:
 *
 *	+------+--------+--------+--------+--------+ - - - +
 *	| Slab | object | free   | object | never used yet |
 *	+------+--------+--------+--------+--------+ - - - +
 *	multiple of SLABSIZE
 *
 * A P takes objects of a size from one slab, P.slab, until that is full.  The others of that
 * size are
 *
 *	partial		in a list, from which the P takes its next one
 *	full		in no list
 *	empty		given back at once
 *
 * so that nothing is made and given back all the time by who takes and frees one object in turns.
 * Large objects are runs of pages.
 */
#include "runtime.h"

enum { UNIT = 16, MAXSMALL = NSLAB * UNIT };

struct Slab {
	Slab *next, **pprev; /* in partial; else pprev is NULL */
	void *free;
	uint8_t cls;
	uint8_t used;  /* objects */
	uint8_t fresh; /* objects at the end that were never used */
};

static struct {
	Lock lock;
	Slab *partial[NSLAB];
} heap;

#define HEAD ((sizeof(Slab) + UNIT - 1) & ~(size_t)(UNIT - 1))

_Static_assert((SLABSIZE - HEAD) / MAXSMALL >= 2, "a slab of the largest is better than pages");

/* Objects of n bytes, which are not 0, are of this size. */
static inline unsigned
sizeclass(size_t n)
{
	return (unsigned)((n - 1) / UNIT);
}

static inline size_t
classsize(unsigned cls)
{
	return (cls + 1) * (size_t)UNIT;
}

static inline bool
issmall(size_t n)
{
	return n - 1 < MAXSMALL;
}

static inline size_t
pages(size_t n)
{
	return (n + PAGESIZE - 1) & ~(size_t)(PAGESIZE - 1);
}

/* -- Slabs ---------------------------------------------------------------------------- */

static void
link(Slab *b)
{
	Slab **list = &heap.partial[b->cls];

	b->next = *list;
	b->pprev = list;
	if (b->next != NULL)
		b->next->pprev = &b->next;
	*list = b;
}

static void
unlink(Slab *b)
{
	*b->pprev = b->next;
	if (b->next != NULL)
		b->next->pprev = b->pprev;
	b->pprev = NULL;
}

/* The P's slab has nothing that was freed.  A slab with something free, if only one object; NULL: out
 * of memory.  Masked. */
static NOINLINE Slab *
refill(P *p, unsigned cls)
{
	Slab *b = p->slab[cls];

	if (b == NULL || b->fresh == 0) {
		b = heap.partial[cls];
		if (b != NULL) {
			unlink(b);
		} else {
			b = runtime_slaballoc();
			if (b == NULL)
				return NULL;
			*b = (Slab){.cls = (uint8_t)cls,
				    .fresh = (uint8_t)((SLABSIZE - HEAD) / classsize(cls))};
		}
		p->slab[cls] = b; /* the one before is full */
	}
	if (b->free == NULL) {
		b->free = (char *)b + SLABSIZE - b->fresh-- * classsize(cls);
		*(void **)b->free = NULL;
	}
	return b;
}

static inline __attribute__((always_inline)) void *
smallalloc(unsigned cls, unsigned use)
{
	Irq s = lock(&heap.lock);
	P *p = getp();
	Slab *b = p->slab[cls];
	void *obj = NULL;

	if (unlikely(b == NULL || b->free == NULL)) {
		b = refill(p, cls);
		p = getp(); /* not kept */
	}
	if (likely(b != NULL)) {
		obj = b->free;
		b->free = *(void **)obj;
		b->used++;
		p->used[use] += classsize(cls);
	}
	unlock(&heap.lock, s);
	return obj;
}

/* b is not a P's, and has lost an object. */
static NOINLINE void
slabfreed(Slab *b)
{
	if (b->used == 0) {
		if (b->pprev != NULL)
			unlink(b);
		runtime_pagefree(b);
	} else if (b->pprev == NULL) {
		link(b);
	}
}

static inline Slab *
slabof(void *obj)
{
	return (Slab *)((uintptr_t)obj & ~(uintptr_t)(SLABSIZE - 1));
}

static inline __attribute__((always_inline)) void
smallfree(void *obj, unsigned cls, unsigned use)
{
	Slab *b = slabof(obj);
	Irq s = lock(&heap.lock);
	P *p = getp();

	*(void **)obj = b->free;
	b->free = obj;
	b->used--;
	p->used[use] -= classsize(cls);
	if (unlikely(b != p->slab[cls]))
		slabfreed(b);
	unlock(&heap.lock, s);
}

bool
runtime_slabreclaim(void)
{
	Irq s = lock(&heap.lock);
	P *p = getp();
	bool some = false;

	for (unsigned i = 0; i < NSLAB; i++) {
		Slab *b = p->slab[i];

		if (b == NULL || b->used != 0)
			continue;
		p->slab[i] = NULL;
		runtime_pagefree(b);
		some = true;
	}
	unlock(&heap.lock, s);
	return some;
}

/* -- Objects -------------------------------------------------------------------------- */

static inline void
count(unsigned use, size_t n)
{
	Irq s = lock(&heap.lock);

	getp()->used[use] += n;
	unlock(&heap.lock, s);
}

/* Any context. */
static inline __attribute__((always_inline)) void *
try(size_t n, unsigned use)
{
	void *p;

	if (likely(issmall(n)))
		return smallalloc(sizeclass(n), use);
	p = runtime_pagealloc(n);
	if (p != NULL)
		count(use, pages(n));
	return p;
}

/* A part of the caches at a time, until that is enough. */
static NOINLINE void *
tryharder(size_t n, unsigned use)
{
	void *p = NULL;

	while (p == NULL && n <= runtime_memory() && runtime_reclaim())
		p = try(n, use);
	return p;
}

static inline __attribute__((always_inline)) void *
alloc(size_t n, unsigned use)
{
	void *p;

	if (chaosalloc())
		return NULL;
	p = try(n, use);
	return likely(p != NULL) ? p : tryharder(n, use);
}

void *
runtime_rawalloc(size_t n)
{
	return chaosalloc() ? NULL : try(n, USE_RUNTIME);
}

void *
runtime_allocuse(size_t n, unsigned use)
{
	return alloc(n, use);
}

void *
runtime_allocdirty(size_t n)
{
	if (getg() == getm()->gsignal)
		runtime_badcontext("memory allocation");
	return alloc(n, USE_OBJECTS);
}

void *
runtime_alloc(size_t n)
{
	void *p = runtime_allocdirty(n);

	if (p != NULL)
		__builtin_memset(p, 0, n);
	return p;
}

static inline __attribute__((always_inline)) void
give(void *p, size_t n, unsigned use)
{
	if (p == NULL)
		return;
	if (likely(issmall(n))) {
		smallfree(p, sizeclass(n), use);
	} else {
		runtime_pagefree(p);
		count(use, -pages(n));
	}
}

void
runtime_freeuse(void *p, size_t n, unsigned use)
{
	give(p, n, use);
}

void
runtime_free(void *p, size_t n)
{
	give(p, n, USE_OBJECTS);
}

size_t
runtime_sizeof(void *p)
{
	return runtime_isslab(p) ? classsize(slabof(p)->cls) : runtime_pagesize(p);
}

size_t
runtime_used(unsigned use)
{
	return getp()->used[use];
}
