/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * malloc.c -- the runtime's memory: channels, stacks, libc's structures.
 *
 *	+--------------------+ - - - - - - - - - +----------------------+
 *	| libc's heap  (up)  |      free         |  (down)  the runtime |
 *	+--------------------+ - - - - - - - - - +----------------------+
 *	base                brk                 top                   end
 *
 * Pieces have sizes in powers of two, and lie at multiples of that or of ALIGN; a freed one goes
 * to its size's list and is used again for that size.  Every operation is O(1).
 */
#include "runtime.h"

#include <godebug.h>

/* A stack's guard may have to lie so. */
enum { ALIGN = GUARDSIZE > 16 ? GUARDSIZE : 16 };

enum { MINSHIFT = 4, NCLASS = sizeof(uintptr_t) * 8 - MINSHIFT };

typedef struct Free Free;
struct Free {
	Free *next;
};

static struct {
	Lock lock;
	uintptr_t base, brk, top;
	size_t used; /* bytes: handed out and not given back; without rawalloc's */
	Free *free[NCLASS];
} heap;

void
runtime_mallocinit(void)
{
	uintptr_t base, end;

	if (!runtime_osram(0, &base, &end))
		runtime_throw("mallocinit: the board has no free RAM");
	heap.base = heap.brk = (base + 15) & ~(uintptr_t)15;
	heap.top = end & ~(uintptr_t)15;
}

static unsigned
sizeclass(size_t n)
{
	if (n <= (size_t)1 << MINSHIFT)
		return 0;
	return (unsigned)(sizeof(long) * 8) - (unsigned)__builtin_clzl(n - 1) - MINSHIFT;
}

/* Bytes of a piece of that class. */
static inline size_t
classsize(unsigned cls)
{
	return (size_t)1 << (cls + MINSHIFT);
}

static inline __attribute__((always_inline)) void *
take(size_t n, bool counts)
{
	unsigned cls = sizeclass(n);
	void *p = NULL;
	Irq s;

	if (cls >= NCLASS)
		return NULL;
	n = classsize(cls);
	s = lock(&heap.lock);
	if (heap.free[cls] != NULL) {
		p = heap.free[cls];
		heap.free[cls] = heap.free[cls]->next;
	} else if (heap.top - heap.brk >= n + ALIGN - 16) {
		heap.top -= n;
		if (n >= ALIGN)
			heap.top &= -(uintptr_t)ALIGN;
		p = (void *)heap.top;
	}
	if (counts && p != NULL)
		heap.used += n;
	unlock(&heap.lock, s);
	return p;
}

void *
runtime_rawalloc(size_t n)
{
	return take(n, false);
}

void *
runtime_allocdirty(size_t n)
{
	if (getg() == getm()->gsignal)
		runtime_badcontext("memory allocation");
	return take(n, true);
}

void *
runtime_alloc(size_t n)
{
	void *p = runtime_allocdirty(n);

	if (p != NULL)
		__builtin_memset(p, 0, n);
	return p;
}

void
runtime_free(void *p, size_t n)
{
	unsigned cls = sizeclass(n);
	Free *f = p;
	Irq s;

	if (f == NULL)
		return;
	s = lock(&heap.lock);
	f->next = heap.free[cls];
	heap.free[cls] = f;
	heap.used -= classsize(cls);
	unlock(&heap.lock, s);
}

size_t
go_memory_used(void)
{
	return heap.used;
}

void *
runtime_sbrk(intptr_t incr)
{
	Irq s = lock(&heap.lock);
	uintptr_t old = heap.brk;
	bool ok = incr >= 0 ? heap.top - old >= (uintptr_t)incr
			    : old - heap.base >= -(uintptr_t)incr;

	if (ok)
		heap.brk = old + (uintptr_t)incr;
	unlock(&heap.lock, s);
	return ok ? (void *)old : (void *)-1;
}
