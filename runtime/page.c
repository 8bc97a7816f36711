/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * page.c -- the board's RAM, in pages: a buddy allocator.
 *
 * A block is 2^k pages at a multiple of its size; its buddy is the other half of the block
 * of 2^(k+1) pages.  A block that is freed joins its buddy if that is free, too, and so on
 * upwards: what was cut becomes whole again, whatever it was used for.
 *
 * Each piece of RAM begins with its map, a byte for each page:
 *
 *	+-------+------------------+-------------------------------------------+
 *	| Piece | map, a byte each | pages                                     |
 *	+-------+------------------+-------------------------------------------+
 *	base              multiple of PAGESIZE                               end
 *
 * Only the byte of a block's first page means something: the block's order, and whether it
 * is free.  Such a byte has always been written: where a block begins, one has been cut off
 * or has been there from the start.  So the map need not be cleared at boot.
 *
 * A run, what is given out, has any number of pages: a block, and behind it smaller ones that
 * are marked REST.  Nothing here takes more than NORDER steps with interrupts masked.
 */
#include "runtime.h"

enum { NORDER = sizeof(uintptr_t) * 8 - PAGESHIFT };

/* In the map: the order, and one of these; none: the first block of a run. */
enum { ORDER = 0x3f, FREE = 0x40, REST = 0x80, SLAB = 0xc0 };

/* A free block. */
typedef struct Block Block;
struct Block {
	Block *next, **pprev;
};

typedef struct Piece Piece;
struct Piece {
	Piece *next;
	size_t first, end; /* numbers of its pages: addresses / PAGESIZE */
	uint8_t map[];	   /* of page first, and on */
};

static struct {
	Lock lock;
	Piece *pieces;
	uintptr_t some; /* bit k: free[k] is not empty */
	Block *free[NORDER];
	size_t total, nfree; /* pages */
} heap;

_Static_assert(sizeof(Block) <= PAGESIZE, "a free page holds its links");

/* With STACK=paged to push a register may take a page: nobody comes here then meanwhile. */
static volatile bool busy;

static inline Irq
lockheap(void)
{
	Irq s = lock(&heap.lock);

	if (PAGED)
		busy = true;
	return s;
}

static inline void
unlockheap(Irq s)
{
	if (PAGED)
		busy = false;
	unlock(&heap.lock, s);
}

bool
runtime_pagesbusy(void)
{
	return busy;
}

static inline Piece *
pieceof(size_t page)
{
	for (Piece *p = heap.pieces; p != NULL; p = p->next)
		if (page - p->first < p->end - p->first)
			return p;
	runtime_throw("memory is freed that was not allocated");
}

static inline uint8_t *
mapof(Piece *p, size_t page)
{
	return &p->map[page - p->first];
}

/* -- Free blocks ---------------------------------------------------------------------- */

static inline void
push(Piece *p, size_t page, unsigned k)
{
	Block *b = (Block *)(page << PAGESHIFT), *next = heap.free[k];

	*mapof(p, page) = (uint8_t)(FREE | k);
	b->next = next;
	b->pprev = &heap.free[k];
	if (next != NULL)
		next->pprev = &b->next;
	heap.free[k] = b;
	heap.some |= (uintptr_t)1 << k;
}

static inline void
unlink(Block *b, unsigned k)
{
	Block *next = b->next;

	*b->pprev = next;
	if (next != NULL)
		next->pprev = b->pprev;
	if (heap.free[k] == NULL)
		heap.some &= ~((uintptr_t)1 << k);
}

/* -- At boot -------------------------------------------------------------------------- */

/* Pages [first, end), in blocks as large as can be. */
static void
addpages(Piece *p, size_t first, size_t end)
{
	heap.total += end - first;
	heap.nfree += end - first;
	while (first < end) {
		unsigned k = 0;

		while (k + 1 < NORDER && (first >> k & 1) == 0 && end - first >= (size_t)2 << k)
			k++;
		push(p, first, k);
		first += (size_t)1 << k;
	}
}

static void
addpiece(uintptr_t base, uintptr_t end)
{
	size_t last = end >> PAGESHIFT, most = last - (base >> PAGESHIFT), first;
	Piece *p = (Piece *)((base + sizeof base - 1) & ~(sizeof base - 1));

	first = ((uintptr_t)p->map + most + PAGESIZE - 1) >> PAGESHIFT;
	if (end < base || last <= first)
		return;
	p->first = first;
	p->end = last;
	p->next = heap.pieces;
	heap.pieces = p;
	addpages(p, p->first, last);
}

void
runtime_pageinit(void)
{
	uintptr_t base, end;

	for (int i = 0; runtime_osram(i, &base, &end); i++)
		addpiece(base, end);
	if (heap.total == 0)
		runtime_throw("pageinit: the board has no free RAM");
}

/* -- Runs ----------------------------------------------------------------------------- */

/* Take a block of order k, and of which piece it is; NULL: out of memory.  It is the smallest that
 * there is, cut in halves: as it is the smallest, the lists of those orders are empty. */
static inline Block *
take(unsigned k, Piece **piece)
{
	uintptr_t some = heap.some >> k;
	unsigned have;
	size_t page;
	Block *b;

	if (unlikely(some == 0))
		return NULL;
	have = k + (unsigned)__builtin_ctzl(some);
	b = heap.free[have];
	unlink(b, have);
	page = (uintptr_t)b >> PAGESHIFT;
	*piece = pieceof(page);
	heap.some |= ((uintptr_t)1 << have) - ((uintptr_t)1 << k);
	while (have > k) {
		Block *half = (Block *)((uintptr_t)b + ((uintptr_t)PAGESIZE << --have));

		half->next = NULL;
		half->pprev = &heap.free[have];
		heap.free[have] = half;
		*mapof(*piece, (uintptr_t)half >> PAGESHIFT) = (uint8_t)(FREE | have);
	}
	*mapof(*piece, page) = (uint8_t)k;
	return b;
}

/* Give back what is behind the first n pages of a block of order k. */
static inline void
trim(Piece *p, size_t page, unsigned k, size_t n)
{
	unsigned mark = 0;

	while (n < (size_t)1 << k) {
		size_t half = (size_t)1 << --k;

		if (n <= half) {
			push(p, page + half, k);
			continue;
		}
		*mapof(p, page) = (uint8_t)(mark | k);
		mark = REST;
		page += half;
		n -= half;
	}
	*mapof(p, page) = (uint8_t)(mark | k);
}

void *
runtime_blockalloc(unsigned k, unsigned part)
{
	Irq s = lockheap();
	Piece *p;
	Block *b = take(k, &p);

	if (b != NULL) {
		size_t page = (uintptr_t)b >> PAGESHIFT;

		heap.nfree -= (size_t)1 << k;
		for (size_t i = 0; i < (size_t)1 << k; i += (size_t)1 << part)
			*mapof(p, page + i) = (uint8_t)part;
	}
	unlockheap(s);
	return b;
}

void *
runtime_pagealloc(size_t bytes)
{
	size_t n = ((bytes - 1) >> PAGESHIFT) + 1;
	unsigned k = n == 1 ? 0 : (unsigned)sizeof(long) * 8 - (unsigned)__builtin_clzl(n - 1);
	Piece *p;
	Block *b;
	Irq s;

	if (k >= NORDER)
		return NULL;
	s = lockheap();
	b = take(k, &p);
	if (b != NULL) {
		heap.nfree -= n;
		if (n != (size_t)1 << k)
			trim(p, (uintptr_t)b >> PAGESHIFT, k, n);
	}
	unlockheap(s);
	return b;
}

/* Free a block that has the order k, with all the buddies that are free. */
static inline void
join(Piece *p, size_t page, unsigned k)
{
	heap.nfree += (size_t)1 << k;
	for (; k + 1 < NORDER; k++) {
		size_t buddy = page ^ (size_t)1 << k;

		if (buddy < p->first || buddy + ((size_t)1 << k) > p->end ||
		    *mapof(p, buddy) != (FREE | k))
			break;
		unlink((Block *)(buddy << PAGESHIFT), k);
		page &= buddy;
	}
	push(p, page, k);
}

static inline bool
isrest(Piece *p, size_t page)
{
	return page < p->end && (*mapof(p, page) & ~ORDER) == REST;
}

/* A block at a time.  What follows is a run of its own until its turn comes. */
void
runtime_pagefree(void *run)
{
	size_t page = (uintptr_t)run >> PAGESHIFT;
	Piece *p = pieceof(page);
	bool more;

	do {
		Irq s = lockheap();
		unsigned k = *mapof(p, page) & ORDER;
		size_t next = page + ((size_t)1 << k);

		more = isrest(p, next);
		if (more)
			*mapof(p, next) &= ORDER;
		join(p, page, k);
		page = next;
		unlockheap(s);
	} while (more);
}

size_t
runtime_pagesize(void *run)
{
	size_t page = (uintptr_t)run >> PAGESHIFT, first = page;
	Piece *p = pieceof(page);

	do
		page += (size_t)1 << (*mapof(p, page) & ORDER);
	while (isrest(p, page));
	return (page - first) << PAGESHIFT;
}

/* -- Slabs ---------------------------------------------------------------------------- */

/* Each page of a slab is marked, so that who has but an object's address finds the slab. */
void *
runtime_slaballoc(void)
{
	char *slab = runtime_blockalloc(SLABORDER, SLABORDER);

	if (slab != NULL) {
		size_t page = (uintptr_t)slab >> PAGESHIFT;
		uint8_t *map = mapof(pieceof(page), page);

		for (unsigned i = 0; i < SLABSIZE / PAGESIZE; i++)
			map[i] = SLAB | SLABORDER;
	}
	return slab;
}

bool
runtime_isslab(const void *object)
{
	size_t page = (uintptr_t)object >> PAGESHIFT;

	return (*mapof(pieceof(page), page) & ~ORDER) == SLAB;
}

/* -- For reports ---------------------------------------------------------------------- */

/* A free block of that order, 64 KB, is a gap worth telling of. */
enum { GAP = 16 - PAGESHIFT };

/* The first page from `page` on that begins a gap, or that does not; the end, if there is none.  A byte
 * that can't be is a page's in use. */
static size_t
skip(Piece *p, size_t page, bool untilgap)
{
	while (page < p->end) {
		unsigned m = *mapof(p, page), k = m & ORDER;
		bool gap = (m & ~ORDER) == FREE && k >= GAP && k < NORDER;

		if (gap == untilgap)
			return page;
		page += k < NORDER ? (size_t)1 << k : 1;
	}
	return p->end;
}

/* The piece with the lowest end behind addr. */
static Piece *
nextpiece(uintptr_t addr)
{
	Piece *next = NULL;

	for (Piece *p = heap.pieces; p != NULL; p = p->next)
		if (p->end > addr >> PAGESHIFT && (next == NULL || p->end < next->end))
			next = p;
	return next;
}

/* A piece's head, with the map, is in use. */
bool
runtime_heaprange(uintptr_t *lo, uintptr_t *hi)
{
	for (Piece *p; (p = nextpiece(*hi)) != NULL; *hi = p->end << PAGESHIFT) {
		size_t page = *hi >> PAGESHIFT;

		*lo = (uintptr_t)p;
		if (page >= p->first) {
			page = skip(p, page, false);
			*lo = page << PAGESHIFT;
		}
		if (page < p->end) {
			*hi = skip(p, page < p->first ? p->first : page, true) << PAGESHIFT;
			return true;
		}
	}
	return false;
}

/* -- Statistics ----------------------------------------------------------------------- */

size_t
runtime_memory(void)
{
	return heap.total << PAGESHIFT;
}

void
runtime_pagestats(size_t *total, size_t *nfree, size_t *largest)
{
	Irq s = lock(&heap.lock);

	*total = heap.total << PAGESHIFT;
	*nfree = heap.nfree << PAGESHIFT;
	*largest = heap.some == 0 ? 0
				  : (size_t)PAGESIZE << (sizeof(long) * 8 - 1 -
							 (unsigned)__builtin_clzl(heap.some));
	unlock(&heap.lock, s);
}
