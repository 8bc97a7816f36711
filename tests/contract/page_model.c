/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The page allocator gives out what is RAM, once: runs of random sizes from three pieces, with a hole
 * between two of them, overlap nowhere, lie at a multiple of their size if that is a power of two, keep what is
 * written to them, and when all are free each piece is as whole as at first.
 */
#define runtime_heaprange  x_heaprange
#define runtime_pageinit   x_pageinit
#define runtime_pagealloc  x_pagealloc
#define runtime_blockalloc x_blockalloc
#define runtime_pagefree   x_pagefree
#define runtime_pagesize   x_pagesize
#define runtime_slaballoc  x_slaballoc
#define runtime_isslab	   x_isslab
#define runtime_memory	   x_memory
#define runtime_pagestats  x_pagestats
#define runtime_pagesbusy  x_pagesbusy
#define runtime_osram	   x_osram
#include "../../runtime/page.c"

#include "../random.h"
#include "../tap.h"

enum { RAM = 200 * PAGESIZE, RUNS = 200, ROUNDS = 20000 };

static char ram[RAM] __attribute__((aligned(PAGESIZE)));

/* Bytes from ram's begin; nothing here is at a border of pages. */
static const struct {
	unsigned base, end;
} pieces[] = {{100, 70 * PAGESIZE + 3}, {70 * PAGESIZE + 200, 75 * PAGESIZE}, {90 * PAGESIZE, RAM}};

enum { NPIECE = sizeof pieces / sizeof pieces[0] };

bool
x_osram(int i, uintptr_t *base, uintptr_t *end)
{
	if (i >= NPIECE)
		return false;
	*base = (uintptr_t)ram + pieces[i].base;
	*end = (uintptr_t)ram + pieces[i].end;
	return true;
}

typedef struct Run {
	unsigned char *p;
	size_t n;
	unsigned char fill;
} Run;

static Run runs[RUNS];
static int errors;

static bool
isram(const unsigned char *p, size_t n)
{
	size_t at = (size_t)(p - (unsigned char *)ram);

	for (int i = 0; i < NPIECE; i++)
		if (at >= pieces[i].base && at + n <= pieces[i].end)
			return true;
	return false;
}

static void
runtake(Run *r)
{
	size_t n = random_below(6) == 0 ? random_below(40 * PAGESIZE) : random_below(5 * PAGESIZE);
	size_t pages = (++n + PAGESIZE - 1) / PAGESIZE;

	r->p = x_pagealloc(n);
	if (r->p == NULL)
		return;
	r->n = pages * PAGESIZE;
	errors += !isram(r->p, r->n) || x_pagesize(r->p) != r->n;
	if ((pages & (pages - 1)) == 0)
		errors += (uintptr_t)r->p % r->n != 0;
	r->fill = (unsigned char)random32();
	__builtin_memset(r->p, r->fill, r->n);
}

static void
rungive(Run *r)
{
	for (size_t i = 0; i < r->n; i++)
		errors += r->p[i] != r->fill;
	x_pagefree(r->p);
	r->p = NULL;
}

int
main(void)
{
	size_t total, before, largest, after, again, used = 0;

	x_pageinit();
	x_pagestats(&total, &before, &largest);
	ok(total == before && total > (RAM - 22 * PAGESIZE) && total < RAM, "%zu bytes", total);
	for (int i = 0; i < ROUNDS; i++) {
		Run *r = &runs[random_below(RUNS)];

		if (r->p == NULL)
			runtake(r);
		else
			rungive(r);
	}
	for (int i = 0; i < RUNS; i++)
		if (runs[i].p != NULL)
			used += runs[i].n;
	x_pagestats(&total, &after, &again);
	is_int(before - after, used, "what is not free is in use");
	for (int i = 0; i < RUNS; i++)
		if (runs[i].p != NULL)
			rungive(&runs[i]);
	is_int(errors, 0, "no run is where it must not be, or has changed");
	x_pagestats(&total, &after, &again);
	is_int(after, before, "all is free again");
	is_int(again, largest, "and whole");
	ok(x_pagealloc(largest) != NULL, "which can be had");
	ok(x_pagealloc(SIZE_MAX) == NULL && x_pagealloc(RAM) == NULL, "but no more than there is");
	return done_testing();
}
