/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * window.c -- STACK=paged: stacks whose pages come on first touch.  Only in such builds.
 *
 * A window is a piece of the address space of 2^k bytes, at a multiple of that, in which at first
 * one page is mapped, the topmost, with the G:
 *
 *	+-----------+---------+-------+-------------------------------+---------+
 *	| guard     | reserve | slack | comes when it is touched      | G  Top  |
 *	+-----------+---------+-------+-------------------------------+---------+
 *	low                           floor: closed                 stackbase
 *	            floor: open
 *
 *	guard	 an eighth, never mapped
 *	reserve	 mapped while the goroutine panics because it has come below the floor: open
 *	slack	 for the runtime and for interrupts, which can't panic
 *
 * g->stackguard is GUARDSIZE below the floor, so all that looks there for a stack's end is right.
 *
 * The address space is spans, each with a page table of its own.  A span has windows of one class,
 * or is a part of one that is larger; it goes back, with its table, when none is in use.
 *
 * A dead goroutine's window is kept as other stacks are (P.gfree), with its topmost page.
 */
#include "runtime.h"

_Static_assert(WINDOWPAGE == ARCH_PAGE, "the runtime's word for it");

enum { RESERVE = 2 * ARCH_PAGE, SLACK = ARCH_PAGE };
enum { NPOOL = 8, LEAST = 4 }; /* pages; what the pool keeps for those who can't panic */
enum { NONE = UINT16_MAX };

/* Behind the G. */
typedef struct Top {
	uintptr_t lowest; /* the page below which none is mapped */
	uintptr_t pad[3];
} Top;

_Static_assert(sizeof(Top) == WINDOWTOP, "ginit leaves room for it");

typedef struct Span {
	uint64_t free;	     /* bit i: its window i is in no use */
	uint16_t next, prev; /* in win.some, if a window is free */
	uint8_t cls;	     /* its windows'; 0: it has none */
} Span;

/*
 * Faults come anywhere, also in the functions here while they run on a goroutine's stack.  So what a
 * fault changes, pool and faulted, is otherwise only touched on g0.
 */
static struct {
	uintptr_t base;
	size_t n; /* spans */
	Span *span;
	uint16_t some[NSTACKCLASS]; /* spans with a free window; [0]: without windows */
	size_t held;		    /* bytes: tables, topmost pages, and what is here */
	void *pool;		    /* pages, each with the next one's address */
	unsigned npool;
	size_t faulted; /* pages, the pool's too */
} win;

/* -- Where is what -------------------------------------------------------------------- */

static inline size_t
sizeofclass(unsigned cls)
{
	return (size_t)MINSTACK << cls;
}

static inline uintptr_t
lowof(const G *g)
{
	return (uintptr_t)g & -sizeofclass(g->stackclass);
}

static inline Top *
topof(const G *g)
{
	return (Top *)((uintptr_t)g + GSIZE);
}

static inline uintptr_t
pageof(uintptr_t a)
{
	return a & -(uintptr_t)ARCH_PAGE;
}

static inline uintptr_t
openfloor(const G *g)
{
	return lowof(g) + sizeofclass(g->stackclass) / 8;
}

static inline uintptr_t
closedfloor(const G *g)
{
	return openfloor(g) + RESERVE + SLACK;
}

static inline uintptr_t
floorof(const G *g)
{
	return g->stackguard + GUARDSIZE;
}

static inline bool
isopen(const G *g)
{
	return floorof(g) == openfloor(g);
}

static bool
isinspans(uintptr_t a)
{
	return a >= win.base && a - win.base < win.n * ARCH_SPAN;
}

bool
runtime_iswindowpage(uintptr_t a)
{
	return isinspans(a) && win.span[(a - win.base) / ARCH_SPAN].cls != 0 && arch_stackmapped(a);
}

/* The G of the window that a is in; NULL: a is in none that is in use, be it by a dead one. */
static G *
gof(uintptr_t a)
{
	unsigned cls;
	size_t size;
	G *g;

	if (!isinspans(a) || (cls = win.span[(a - win.base) / ARCH_SPAN].cls) == 0)
		return NULL;
	size = sizeofclass(cls);
	g = (G *)((a | (size - 1)) + 1 - WINDOWTOP - GSIZE);
	return arch_stackmapped((uintptr_t)g) ? g : NULL;
}

/* ... of a goroutine that lives. */
static G *
ownerof(uintptr_t a)
{
	G *g = gof(a);

	return g != NULL && g->sched.g == g ? g : NULL;
}

bool
runtime_iswindowg(const G *g)
{
	return gof((uintptr_t)g) == g &&
	       win.span[((uintptr_t)g - win.base) / ARCH_SPAN].cls == g->stackclass &&
	       (floorof(g) == closedfloor(g) || isopen(g));
}

static bool
isonwindow(const G *g)
{
	return hasid(g) && iswindow(g->stackclass);
}

size_t
runtime_windowbytes(void)
{
	return win.held + win.faulted * ARCH_PAGE;
}

uintptr_t
runtime_windowend(const G *g)
{
	return closedfloor(g);
}

size_t
runtime_windowmost(const G *g)
{
	uintptr_t lowest = topof(g)->lowest, floor = floorof(g);

	return g->stackbase - (lowest > floor ? lowest : floor);
}

bool
runtime_windowrange(uintptr_t *lo, uintptr_t *hi)
{
	uintptr_t a = *hi < win.base ? win.base : *hi, end = win.base + win.n * ARCH_SPAN;

	while (a != end && !runtime_iswindowpage(a))
		a += win.span[(a - win.base) / ARCH_SPAN].cls == 0 ? ARCH_SPAN - a % ARCH_SPAN
								   : ARCH_PAGE;
	*lo = a;
	while (a != end && runtime_iswindowpage(a))
		a += ARCH_PAGE;
	*hi = a;
	return *lo != a;
}

/* -- Spans ---------------------------------------------------------------------------- */

static void
link(uint16_t i)
{
	uint16_t *some = &win.some[win.span[i].cls];

	win.span[i].next = *some;
	win.span[i].prev = NONE;
	if (*some != NONE)
		win.span[*some].prev = i;
	*some = i;
}

static void
unlink(uint16_t i)
{
	const Span *s = &win.span[i];

	if (s->prev == NONE)
		win.some[s->cls] = s->next;
	else
		win.span[s->prev].next = s->next;
	if (s->next != NONE)
		win.span[s->next].prev = s->prev;
}

static inline uintptr_t
spanaddr(uint16_t i)
{
	return win.base + (uintptr_t)i * ARCH_SPAN;
}

/* All windows of a span are free. */
static uint64_t
allfree(unsigned cls)
{
	size_t n = ARCH_SPAN / sizeofclass(cls);

	return n == 64 ? ~UINT64_C(0) : (UINT64_C(1) << n) - 1;
}

/* Make a span without windows one of that class; the caller puts it into a list.  false: out of memory. */
static bool
spanuse(uint16_t i, unsigned cls)
{
	void *table = runtime_pagealloc(ARCH_TABLE);

	if (table == NULL)
		return false;
	__builtin_memset(table, 0, ARCH_TABLE);
	win.held += ARCH_TABLE;
	unlink(i);
	win.span[i].cls = (uint8_t)cls;
	win.span[i].free = 0;
	arch_spanmap(spanaddr(i), table);
	return true;
}

/* The other way round. */
static void
spandrop(uint16_t i)
{
	runtime_pagefree(arch_spanunmap(spanaddr(i)));
	win.held -= ARCH_TABLE;
	win.span[i].cls = 0;
	link(i);
}

/* -- Windows -------------------------------------------------------------------------- */

/* n spans without windows, at a multiple of their size; NONE: there are none. */
static uint16_t
findrun(size_t n)
{
	size_t i = -(win.base / ARCH_SPAN) & (n - 1), k;

	for (; i + n <= win.n; i += n) {
		for (k = 0; k < n && win.span[i + k].cls == 0; k++)
			;
		if (k == n)
			return (uint16_t)i;
	}
	return NONE;
}

static void
dropspans(uint16_t first, size_t n)
{
	while (n-- > 0)
		spandrop((uint16_t)(first + n));
}

/* A window of several spans: its low end; 0: out of memory, or of address space. */
static uintptr_t
getlarge(unsigned cls)
{
	size_t n = sizeofclass(cls) / ARCH_SPAN;
	uint16_t first = findrun(n);

	if (first == NONE)
		return 0;
	for (size_t i = 0; i < n; i++)
		if (!spanuse((uint16_t)(first + i), cls)) {
			dropspans(first, i);
			return 0;
		}
	return spanaddr(first);
}

static uintptr_t
get(unsigned cls)
{
	uint16_t i = win.some[cls];
	unsigned k;
	Span *s;

	if (sizeofclass(cls) > ARCH_SPAN)
		return getlarge(cls);
	if (i == NONE) {
		i = win.some[0];
		if (i == NONE || !spanuse(i, cls))
			return 0;
		win.span[i].free = allfree(cls);
		link(i);
	}
	s = &win.span[i];
	k = (unsigned)__builtin_ctzll(s->free);
	s->free &= s->free - 1;
	if (s->free == 0)
		unlink(i);
	return spanaddr(i) + k * sizeofclass(cls);
}

static void
put(uintptr_t low, unsigned cls)
{
	uint16_t i = (uint16_t)((low - win.base) / ARCH_SPAN);
	Span *s = &win.span[i];

	if (sizeofclass(cls) > ARCH_SPAN) {
		dropspans(i, sizeofclass(cls) / ARCH_SPAN);
		return;
	}
	if (s->free == 0)
		link(i);
	s->free |= UINT64_C(1) << low % ARCH_SPAN / sizeofclass(cls);
	if (s->free == allfree(cls)) {
		unlink(i);
		spandrop(i);
	}
}

void *
runtime_windowalloc(unsigned cls)
{
	uintptr_t low = get(cls), top = low + sizeofclass(cls) - ARCH_PAGE;
	void *page;

	if (low == 0)
		return NULL;
	page = runtime_pagealloc(ARCH_PAGE);
	if (page == NULL) {
		put(low, cls);
		return NULL;
	}
	win.held += ARCH_PAGE;
	arch_stackmap(top, page);
	((Top *)(top + ARCH_PAGE - WINDOWTOP))->lowest = top;
	return (void *)low;
}

void
runtime_windowguard(G *g)
{
	g->stackguard = closedfloor(g) - GUARDSIZE;
}

void
runtime_windowfree(G *g)
{
	uintptr_t low = lowof(g);
	unsigned cls = g->stackclass;

	runtime_pagefree(arch_stackunmap(pageof((uintptr_t)g)));
	win.held -= ARCH_PAGE;
	put(low, cls);
}

/* -- Pages ------------------------------------------------------------------------------
 *
 * The pool is for faults that come where memory can't be had just then: in the allocator itself, or
 * when memory is out and the code at fault can't panic.  Each fault that can fills it up a little.
 */

static void
keeppage(void *page)
{
	*(void **)page = win.pool;
	win.pool = page;
	win.npool++;
}

static void *
poolpage(void)
{
	void *page = win.pool;

	if (page != NULL) {
		win.pool = *(void **)page;
		win.npool--;
	}
	return page;
}

/* A page more for faults. */
static void *
newpage(void)
{
	void *page = runtime_pagesbusy() ? NULL : runtime_pagealloc(ARCH_PAGE);

	if (page != NULL)
		win.faulted++;
	return page;
}

/* on: nothing is held, so caches may be emptied; else the pool's last ones are for this, too. */
static void *
getpage(bool on)
{
	void *page = newpage(), *more;

	while (page == NULL && on && runtime_reclaim())
		page = newpage();
	if (page != NULL && win.npool < NPOOL && (more = newpage()) != NULL)
		keeppage(more);
	return page != NULL || on ? page : poolpage();
}

/* The page of a, which is not mapped. */
static bool
mappage(G *g, uintptr_t a, bool on)
{
	void *page = on && chaosalloc() ? NULL : getpage(on);

	if (page == NULL)
		return false;
	a = pageof(a);
	arch_stackmap(a, page);
	if (a < topof(g)->lowest)
		topof(g)->lowest = a;
	return true;
}

static void
freepage(void *page)
{
	if (win.npool < NPOOL) {
		keeppage(page);
		return;
	}
	win.faulted--;
	runtime_pagefree(page);
}

/* On g0, masked.  Lets interrupts in after each page: nobody else knows g any more. */
void
runtime_windowtrim(G *g)
{
	Top *top = topof(g);
	uintptr_t end = pageof((uintptr_t)g);

	arch_irqon();
	while (top->lowest != end) {
		void *page;

		arch_irqoff();
		page = arch_stackunmap(top->lowest);
		if (page != NULL)
			freepage(page);
		top->lowest += ARCH_PAGE;
		arch_irqon();
	}
	arch_irqoff();
	runtime_windowguard(g);
}

/* -- At boot ------------------------------------------------------------------------- */

void
runtime_windowinit(void)
{
	uintptr_t end;
	void *page;

	arch_windowrange(&win.base, &end);
	win.n = (end - win.base) / ARCH_SPAN;
	win.held = win.n * sizeof *win.span;
	win.span = win.n == 0 ? NULL : runtime_pagealloc(win.held);
	if (win.span == NULL)
		runtime_throw("windowinit: no memory, or no address space, for stacks");
	for (unsigned cls = 0; cls < NSTACKCLASS; cls++)
		win.some[cls] = NONE;
	for (size_t i = win.n; i-- > 0;) {
		win.span[i].cls = 0;
		link((uint16_t)i);
	}
	while (win.npool < NPOOL && (page = newpage()) != NULL)
		keeppage(page);
}

/* -- Faults --------------------------------------------------------------------------- */

bool
runtime_stackfault(uintptr_t addr, uintptr_t sp, bool on)
{
	G *g = getm() == NULL ? NULL : getg(), *owner = ownerof(addr);
	uintptr_t floor;

	if (owner == NULL || addr >= owner->stackbase)
		return false;
	if (on && isonwindow(g) && sp < floorof(g))
		return false;
	floor = floorof(owner);
	if (!on && !isopen(owner))
		floor -= SLACK;
	return addr >= floor && mappage(owner, addr, on);
}

/* Did t fail for want of memory, not of address space? */
bool
runtime_isnopage(const Trap *t)
{
	const G *owner = t->hasaddr ? ownerof(t->addr) : NULL;

	return owner != NULL && t->addr >= floorof(owner) && t->addr < owner->stackbase &&
	       !arch_stackmapped(t->addr);
}

/* Below its floor, but not beyond its window. */
bool
runtime_isbelow(const G *g, const Trap *t)
{
	return isonwindow(g) && (t->sp - lowof(g) < floorof(g) - lowof(g) ||
				 (t->hasaddr && t->addr - lowof(g) < floorof(g) - lowof(g)));
}

/* What has sp here has stored nothing in pages that are not mapped. */
static uintptr_t
lastused(const G *g, uintptr_t sp)
{
	uintptr_t floor = floorof(g);

	if (sp >= floor || arch_stackmapped(sp))
		return sp;
	return arch_stackmapped(floor - SLACK) ? floor - SLACK : floor;
}

/* All pages from lo to hi, from the pool if need be: a panic is what leads to more. */
static bool
mapall(G *g, uintptr_t lo, uintptr_t hi)
{
	for (uintptr_t a = pageof(lo); a < hi; a += ARCH_PAGE) {
		if (arch_stackmapped(a) || mappage(g, a, true))
			continue;
		if (win.npool <= LEAST || !mappage(g, a, false))
			return false;
	}
	return true;
}

Fault
runtime_windowtrap(G *g, const Trap *t, uintptr_t *sp, size_t room)
{
	Fault fault = t->fault;
	uintptr_t low;

	if (fault == FAULT_NONE || !hasid(g))
		return FAULT_NONE;
	if (fault == FAULT_MEMORY && runtime_isnopage(t))
		fault = FAULT_NOPAGE;
	if (!iswindow(g->stackclass))
		return fault;
	if (runtime_isbelow(g, t))
		fault = FAULT_OVERFLOW;
	low = lowof(g);
	if (t->sp < low || t->sp > g->stackbase || (fault == FAULT_OVERFLOW && isopen(g)))
		return FAULT_NONE;
	*sp = lastused(g, t->sp);
	if (*sp < floorof(g) + room && !isopen(g))
		g->stackguard = openfloor(g) - GUARDSIZE;
	if (*sp < floorof(g) + room || !mapall(g, *sp - room, *sp))
		return FAULT_NONE;
	return fault;
}

bool
runtime_isreserved(const G *g, uintptr_t sp)
{
	return iswindow(g->stackclass) && isopen(g) && sp >= closedfloor(g);
}

/* On g0, masked. */
void
runtime_closereserve(G *g)
{
	Top *top = topof(g);
	uintptr_t end = closedfloor(g);

	for (uintptr_t a = openfloor(g); a != end; a += ARCH_PAGE) {
		void *page = arch_stackunmap(a);

		if (page != NULL)
			freepage(page);
	}
	if (top->lowest < end)
		top->lowest = end;
	runtime_windowguard(g);
}
