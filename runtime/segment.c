/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * segment.c -- split stacks: a goroutine's stack is a list of segments (STACK=split).
 *
 * A function that was compiled with a check, and finds less than STACKRESERVE bytes below its frame,
 * calls __morestack.  That asks newstack for a segment, calls the rest of the function there and, when
 * it has returned, gives the segment back by oldstack.  So the frame of __morestack, in the old
 * segment, joins the two:
 *
 *	the new segment				the old one
 *	Stktop		<- stackbase		caller's frame
 *	arguments, copied			arguments	<- sp in Stktop
 *	function's frame			__morestack's frame
 *	...
 *	(guard)		<- stackguard
 *
 * G's stackguard and stackbase are those of the segment that it runs in; the first one's stackbase is
 * the G itself.  All that is below STACKRESERVE, on any segment, is for what has no check: the
 * runtime, libc, assembly, and __morestack.
 *
 * g0, interrupt handlers and reports have stacks that do not grow: their functions go on where
 * they are.  All here runs masked, on the goroutine's stack.
 */
#include "panic.h"
#include "segment.h"

/* A segment has twice the size of the one before, up to this class. */
enum { MOSTCLASS = 6 };

/* More than STACKMAX for the deferred calls of who has come to that. */
enum { EXTRA = 16 * MINSTACK << 4 };

/* Of arguments on the stack, if it is not known how many there are. */
enum { MOSTARGS = 512 };

/* Of a segment no function has this. */
#define UNUSABLE (STACKRESERVE + GUARDSIZE + sizeof(Stktop) + ARCH_STACKALIGN)

/* What a function may still push that calls one here, on a stack that does not grow. */
enum { HERE = 128 };

typedef struct Segment {
	struct Segment *next;
} Segment;

static size_t bytes; /* of all segments, free ones too */

/* Dead ones keep their canary, below this. */
static inline Segment *
linkof(uintptr_t mem)
{
	return (Segment *)(mem + GUARDSIZE);
}

/* -- Memory ---------------------------------------------------------------------------- */

typedef struct Wish {
	unsigned cls;
	bool found;
} Wish;

/* For the deferred calls of a panic because memory is out. */
enum { SPARECLASS = 4 };
static uintptr_t spare;

static uintptr_t
getpages(unsigned cls)
{
	void *mem;

	do
		mem = chaosalloc() ? NULL : runtime_blockalloc(cls, cls);
	while (mem == NULL && (size_t)MINSTACK << cls <= runtime_memory() && runtime_reclaim());
	if (mem != NULL) {
		runtime_guardsegment((uintptr_t)mem);
		bytes += (size_t)MINSTACK << cls;
	}
	return (uintptr_t)mem;
}

static inline void
give(P *p, uintptr_t mem, unsigned cls)
{
	Segment *s = linkof(mem);

	if (unlikely(spare == 0) && cls == SPARECLASS) {
		spare = mem;
		return;
	}
	s->next = p->segfree[cls];
	p->segfree[cls] = s;
}

/* On g0, for pages take more stack. */
static uintptr_t
makefree(void *arg)
{
	Wish *w = arg;
	uintptr_t mem = getpages(w->cls);

	if (mem != 0)
		give(getp(), mem, w->cls);
	return w->found = mem != 0;
}

void
runtime_segmentinit(void)
{
	spare = getpages(SPARECLASS);
}

static bool
tryclass(unsigned cls)
{
	Wish w = {.cls = cls};

	(void)asmcgocall(makefree, &w);
	return w.found;
}

bool
runtime_segmentreclaim(void)
{
	enum { BATCH = 4 };
	Irq s = lock(&runtime_sched.lock);
	P *p = getp();
	unsigned n = 0;
	Segment *seg;

	if (p->seghot != NULL)
		give(p, p->seghot->mem, p->seghot->cls);
	p->seghot = NULL;
	for (unsigned cls = NSTACKCLASS; cls-- > 0;)
		while (n < BATCH && (seg = p->segfree[cls]) != NULL) {
			p->segfree[cls] = seg->next;
			bytes -= (size_t)MINSTACK << cls;
			runtime_pagefree((char *)seg - GUARDSIZE);
			n++;
		}
	unlock(&runtime_sched.lock, s);
	return n != 0;
}

static inline size_t
stacktotal(const G *g)
{
	return isfirst(g) ? (size_t)MINSTACK << g->stackclass : stktop(g)->total;
}

void
runtime_segmentbytes(size_t *all, size_t *nfree)
{
	Irq s = lock(&runtime_sched.lock);

	*all = bytes;
	*nfree = getp()->seghot != NULL ? (size_t)MINSTACK << getp()->seghot->cls : 0;
	for (unsigned cls = 0; cls < NSTACKCLASS; cls++)
		for (Segment *seg = getp()->segfree[cls]; seg != NULL; seg = seg->next)
			*nfree += (size_t)MINSTACK << cls;
	unlock(&runtime_sched.lock, s);
}

/* -- Overflow ------------------------------------------------------------------------------ */

static const GoError nomemory = {"out of memory for a goroutine's stack"};

/* Its deferred calls may have EXTRA; who needs more of that has a report. */
static _Noreturn NOINLINE void
overflow(const G *g, const GoError *err)
{
	Panic p;

	if (ispanic(g, g->panic) && stacktotal(g) > STACKMAX)
		runtime_overflown(g);
	if (ispanic(g, g->panic) && (uintptr_t)&p - g->stackguard < STACKRESERVE / 2)
		runtime_fatal(err->text);
	p.value = (GoValue){
		.kind = GO_ERROR, .text = err->text, .error = err, .number = (long)stacktotal(g)};
	runtime_dopanic(&p, NULL);
}

/* No free segment is of class cls: make one, or find another one that has n bytes; its class. */
static NOINLINE unsigned
morememory(const G *g, unsigned cls, uintptr_t n)
{
	P *p = getp();
	unsigned least = 0;

	if (tryclass(cls))
		return cls;
	while ((uintptr_t)MINSTACK << least < n)
		least++;
	for (unsigned c = least; c < NSTACKCLASS; c++)
		if (p->segfree[c] != NULL)
			return c;
	if (least < cls && tryclass(least))
		return least;
	if (spare == 0 || least > SPARECLASS || !ispanic(g, g->panic))
		overflow(g, &nomemory);
	p->segfree[SPARECLASS] = linkof(spare);
	p->segfree[SPARECLASS]->next = NULL;
	spare = 0;
	return SPARECLASS;
}

/* -- There and back --------------------------------------------------------------------------- */

/* It is too much, unless for deferred calls of who has come to STACKMAX. */
static NOINLINE void
checkmost(const G *g, size_t total, unsigned cls)
{
	if (cls >= NSTACKCLASS || !ispanic(g, g->panic) || total > (size_t)STACKMAX + EXTRA)
		overflow(g, &go_stack_error);
}

static inline void
copywords(uintptr_t to, const uintptr_t *from, uintptr_t n)
{
	uintptr_t *w = (uintptr_t *)to;

	for (; n != 0; n -= sizeof *w)
		*w++ = *from++;
}

static inline uintptr_t
align(uintptr_t sp)
{
	return sp & ~(uintptr_t)(ARCH_STACKALIGN - 1);
}

/* Does g, which runs, have a stack that grows, and is sp on it? */
static inline bool
grows(const G *g, uintptr_t sp)
{
	return g != NULL && g->stackbase != 0 && sp - g->stackguard <= g->stackbase - g->stackguard;
}

static inline void
enter(G *g, Stktop *top)
{
	top->stackguard = g->stackguard;
	top->stackbase = g->stackbase;
	g->stackguard = top->mem;
	g->stackbase = (uintptr_t)top;
}

/* g gets a segment in which n bytes are to be used; it is larger than that before.  A panic if there is
 * no memory, or it is too much. */
static NOINLINE Stktop *
push(G *g, uintptr_t n)
{
	unsigned old = isfirst(g) ? g->stackclass : stktop(g)->cls;
	unsigned cls = old < MOSTCLASS ? old + 1 : MOSTCLASS;
	P *p = getp();
	uintptr_t mem;
	size_t total;
	Stktop *top;

	n += UNUSABLE;
	while ((uintptr_t)MINSTACK << cls < n && cls < NSTACKCLASS)
		cls++;
	total = stacktotal(g) + ((size_t)MINSTACK << cls);
	if (unlikely(total > STACKMAX))
		checkmost(g, total, cls);
	if (unlikely(p->segfree[cls] == NULL))
		cls = morememory(g, cls, n);
	mem = (uintptr_t)p->segfree[cls] - GUARDSIZE;
	p->segfree[cls] = p->segfree[cls]->next;
	top = (Stktop *)(mem + ((uintptr_t)MINSTACK << cls)) - 1;
	top->mem = mem;
	top->room = ((uintptr_t)MINSTACK << cls) - UNUSABLE;
	top->total = stacktotal(g) + ((size_t)MINSTACK << cls);
	top->cls = cls;
	if (top->total > g->stackmost)
		g->stackmost = top->total;
	enter(g, top);
	return top;
}

/* On a stack that does not grow, or with arguments of which nobody knows how many they are. */
static NOINLINE uintptr_t
newstackslow(uintptr_t frame, uintptr_t args, const uintptr_t *from, uintptr_t here)
{
	G *g = getg();
	Stktop *top;

	if (args == STACKARGS) {
		args = grows(g, here) ? g->stackbase - (uintptr_t)from : 0;
		if (args > MOSTARGS)
			args = MOSTARGS;
	}
	if (!grows(g, here)) {
		here = align((uintptr_t)__builtin_frame_address(0) - args - HERE);
		copywords(here, from, args);
		return here;
	}
	top = push(g, frame + args);
	top->from = (uintptr_t)from;
	top->to = align((uintptr_t)top - args);
	copywords(top->to, from, args);
	return top->to;
}

/*
 * __morestack is to call a function that takes `frame` bytes, and has so many (STACKARGS: nobody knows)
 * of arguments at from.  Returns where these are now: what sp is to be.
 *
 * The fast way is for calls in a loop: the segment that was left last came behind this one, too.
 */
uintptr_t ARCH_FASTCALL
runtime_newstack(uintptr_t frame, uintptr_t args, const uintptr_t *from)
{
	Stktop *top = getp()->seghot;
	uintptr_t to;
	G *g = getg();

	if (unlikely(top == NULL || top->stackbase != g->stackbase || frame + args > top->room))
		return newstackslow(frame, args, from, (uintptr_t)__builtin_frame_address(0));
	getp()->seghot = NULL;
	enter(g, top);
	to = align((uintptr_t)top - args);
	top->from = (uintptr_t)from;
	top->to = to;
	copywords(to, from, args);
	return to;
}

/* The one that was left before the last goes to the others. */
static NOINLINE void
cool(Stktop *top)
{
	give(getp(), top->mem, top->cls);
}

static inline void
pop(G *g)
{
	Stktop *top = stktop(g), *hot = getp()->seghot;

	g->stackguard = top->stackguard;
	g->stackbase = top->stackbase;
	getp()->seghot = top;
	if (unlikely(hot != NULL))
		cool(hot);
}

/* The function with arguments at from has returned to __morestack. */
void ARCH_FASTCALL
runtime_oldstack(const uintptr_t *from)
{
	G *g = getg();

	if (likely(g->stackbase != 0 && !isfirst(g) && stktop(g)->from == (uintptr_t)from))
		pop(g);
}

/* What alloca moves sp to, from sp, for n bytes: below the arguments of calls that the function
 * makes, for which there is to be room above these, too. */
uintptr_t
runtime_allocastack(uintptr_t sp, uintptr_t n)
{
	G *g = getg();
	Stktop *top;

	if (likely(!grows(g, sp) ||
		   (sp - g->stackguard > STACKRESERVE && n <= sp - g->stackguard - STACKRESERVE)))
		return sp - n;
	top = push(g, n + MOSTARGS);
	top->from = sp;
	top->to = 0;
	return align((uintptr_t)top - MOSTARGS - n);
}

/* sp of such a function goes back up to what it was. */
uintptr_t
runtime_freestack(uintptr_t sp, uintptr_t to)
{
	G *g = getg();

	if (grows(g, sp))
		runtime_cutstack(g, to);
	return to;
}

void
runtime_cutstack(G *g, uintptr_t sp)
{
	while (sp - g->stackguard > g->stackbase - g->stackguard && !isfirst(g))
		pop(g);
}

/* -- alloca where sp can't move to another segment ------------------------------------------------- */

typedef struct Alloca Alloca;
struct Alloca {
	Alloca *next;
	uintptr_t sp; /* of who has asked */
	size_t size;
	_Alignas(ARCH_STACKALIGN) char memory[];
};

/* Those of functions that have returned: below sp, or in no segment. */
static void
dropdead(G *g, uintptr_t sp)
{
	Alloca **p = &g->allocas, *a;

	while ((a = *p) != NULL)
		if (runtime_isdeeper(g, sp, a->sp)) {
			p = &a->next;
		} else {
			*p = a->next;
			runtime_freeuse(a, a->size, USE_RUNTIME);
		}
}

/* n bytes until the function that has sp has returned, or a little longer.  A goroutine's call. */
void *
runtime_allocablock(size_t n, uintptr_t sp)
{
	G *g = getg();
	size_t size = n + sizeof(Alloca);
	Alloca *a;

	if (!grows(g, sp))
		runtime_badcontext("alloca");
	dropdead(g, sp);
	if (size < n || (a = runtime_allocuse(size, USE_RUNTIME)) == NULL) {
		overflow(g, &nomemory);
		__builtin_unreachable();
	}
	a->sp = sp;
	a->size = size;
	a->next = g->allocas;
	g->allocas = a;
	g->extras = true;
	return a->memory;
}

void
runtime_dropallocas(G *g)
{
	Alloca *a;

	while ((a = g->allocas) != NULL) {
		g->allocas = a->next;
		runtime_freeuse(a, a->size, USE_RUNTIME);
	}
}

/* -- Questions ------------------------------------------------------------------------------------ */

void
runtime_stacksize(const G *g, size_t *total, size_t *most)
{
	*total = stacktotal(g);
	*most = g->stackmost;
}

void
runtime_firstsegment(G *g, unsigned cls)
{
	g->stackmost = (size_t)MINSTACK << cls;
	g->allocas = NULL;
}

static Segbounds
boundsof(const G *g)
{
	return (Segbounds){g->stackguard + GUARDSIZE, g->stackbase};
}

/* Also for reports: the stack may be broken. */
bool
runtime_oldersegment(const G *g, Segbounds *s)
{
	const Stktop *top = (const Stktop *)s->hi;

	if (s->hi == (uintptr_t)g || s->hi % sizeof s->hi != 0 ||
	    !runtime_isram(s->hi, sizeof *top) || top->stackguard >= top->stackbase ||
	    !runtime_isram(top->stackguard, 1) || !runtime_isram(top->stackbase, 1))
		return false;
	*s = (Segbounds){top->stackguard + GUARDSIZE, top->stackbase};
	return true;
}

size_t
runtime_stackused(const G *g, uintptr_t sp)
{
	Segbounds s = boundsof(g);
	size_t used = s.hi - sp;

	for (uintptr_t from; s.hi != (uintptr_t)g; used += s.hi - from) {
		from = ((const Stktop *)s.hi)->from;
		if (!runtime_oldersegment(g, &s))
			break;
	}
	return used;
}

bool
runtime_issamecfa(const G *g, uintptr_t cfa, uintptr_t at)
{
	Segbounds s = boundsof(g);

	while (cfa != at && s.hi != (uintptr_t)g) {
		const Stktop *top = (const Stktop *)s.hi;

		if (cfa == top->to)
			cfa = top->from;
		if (!runtime_oldersegment(g, &s))
			break;
	}
	return cfa == at;
}

bool
runtime_isdeeper(const G *g, uintptr_t sp, uintptr_t cfa)
{
	Segbounds s = boundsof(g);

	if (cfa >= s.lo && cfa <= s.hi)
		return sp <= cfa;
	while (runtime_oldersegment(g, &s))
		if (cfa >= s.lo && cfa <= s.hi)
			return true;
	return false;
}
