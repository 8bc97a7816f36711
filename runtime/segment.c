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
	uintptr_t mem;
} Wish;

/* On g0, for pages take more stack. */
static uintptr_t
getpages(void *arg)
{
	Wish *w = arg;

	do
		w->mem = chaosalloc() ? 0 : (uintptr_t)runtime_blockalloc(w->cls, w->cls);
	while (w->mem == 0 && (size_t)MINSTACK << w->cls <= runtime_memory() && runtime_reclaim());
	if (w->mem != 0) {
		runtime_guardsegment(w->mem);
		bytes += (size_t)MINSTACK << w->cls;
	}
	return 0;
}

static NOINLINE uintptr_t
morememory(unsigned cls)
{
	Wish w = {.cls = cls};

	(void)asmcgocall(getpages, &w);
	return w.mem;
}

bool
runtime_segmentreclaim(void)
{
	enum { BATCH = 4 };
	Irq s = lock(&runtime_sched.lock);
	P *p = getp();
	unsigned n = 0;
	Segment *seg;

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

size_t
runtime_stacktotal(const G *g)
{
	return isfirst(g) ? (size_t)MINSTACK << g->stackclass : stktop(g)->total;
}

void
runtime_segmentbytes(size_t *all, size_t *nfree)
{
	Irq s = lock(&runtime_sched.lock);

	*all = bytes;
	*nfree = 0;
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

	if (ispanic(g, g->panic) && runtime_stacktotal(g) > STACKMAX)
		runtime_overflown(g);
	if (ispanic(g, g->panic) && (uintptr_t)&p - g->stackguard < STACKRESERVE / 2)
		runtime_fatal(err->text);
	p.value = (GoValue){.kind = GO_ERROR,
			    .text = err->text,
			    .error = err,
			    .number = (long)runtime_stacktotal(g)};
	runtime_dopanic(&p, NULL);
}

/* -- There and back --------------------------------------------------------------------------- */

/* The class of g's next segment, in which n bytes are to be used; it is larger than that before.
 * A panic if that is too much. */
static inline unsigned
classfor(const G *g, uintptr_t n)
{
	unsigned cls = isfirst(g) ? g->stackclass : stktop(g)->cls;
	size_t total = runtime_stacktotal(g);

	n += STACKRESERVE + GUARDSIZE + sizeof(Stktop) + ARCH_STACKALIGN;
	cls = cls < MOSTCLASS ? cls + 1 : MOSTCLASS;
	while (unlikely((uintptr_t)MINSTACK << cls < n) && cls < NSTACKCLASS)
		cls++;
	total += (size_t)MINSTACK << cls;
	if (unlikely(total > STACKMAX || cls >= NSTACKCLASS) &&
	    (cls >= NSTACKCLASS || !ispanic(g, g->panic) || total > (size_t)STACKMAX + EXTRA))
		overflow(g, &go_stack_error);
	return cls;
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

/* Arguments of which nobody knows how many they are: as many as there may be. */
static NOINLINE uintptr_t
guessargs(const G *g, uintptr_t from, uintptr_t sp)
{
	uintptr_t n = grows(g, sp) ? g->stackbase - from : 0;

	return n < MOSTARGS ? n : MOSTARGS;
}

/* A segment of class cls becomes g's; it was given pages if there was none. */
static inline Stktop *
push(G *g, unsigned cls)
{
	size_t total = runtime_stacktotal(g) + ((size_t)MINSTACK << cls);
	P *p = getp();
	Segment *s = p->segfree[cls];
	uintptr_t mem;
	Stktop *top;

	if (likely(s != NULL)) {
		p->segfree[cls] = s->next;
		mem = (uintptr_t)s - GUARDSIZE;
	} else {
		mem = morememory(cls);
		if (mem == 0)
			overflow(g, &nomemory);
	}
	top = (Stktop *)(mem + ((uintptr_t)MINSTACK << cls)) - 1;
	top->stackguard = g->stackguard;
	top->stackbase = g->stackbase;
	top->total = total;
	top->cls = cls;
	if (total > g->stackmost)
		g->stackmost = total;
	g->stackguard = mem;
	g->stackbase = (uintptr_t)top;
	return top;
}

/*
 * __morestack, at sp, is to call a function that takes `frame` bytes, and has so many (STACKARGS:
 * nobody knows) of arguments at from.  Returns where these are now: what sp is to be.
 */
uintptr_t
runtime_newstack(uintptr_t frame, uintptr_t args, const uintptr_t *from, uintptr_t sp)
{
	G *g = getg();
	Stktop *top;

	if (unlikely(args == STACKARGS))
		args = guessargs(g, (uintptr_t)from, sp);
	if (unlikely(!grows(g, sp))) {
		sp = align((uintptr_t)__builtin_frame_address(0) - args - HERE);
		copywords(sp, from, args);
		return sp;
	}
	top = push(g, classfor(g, frame + args));
	top->from = (uintptr_t)from;
	top->to = align((uintptr_t)top - args);
	copywords(top->to, from, args);
	return top->to;
}

static inline void
pop(G *g)
{
	const Stktop *top = stktop(g);
	Segment *s = linkof(g->stackguard);
	P *p = getp();

	s->next = p->segfree[top->cls];
	p->segfree[top->cls] = s;
	g->stackguard = top->stackguard;
	g->stackbase = top->stackbase;
}

/* The function with arguments at from has returned to __morestack. */
void
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

	if (likely(!grows(g, sp) || (sp - g->stackguard > STACKRESERVE &&
				     n <= sp - g->stackguard - STACKRESERVE)))
		return sp - n;
	top = push(g, classfor(g, n + MOSTARGS));
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
	a = size > n ? runtime_allocuse(size, USE_RUNTIME) : NULL;
	if (a == NULL)
		overflow(g, &nomemory);
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

size_t
runtime_stackmost(const G *g)
{
	return g->stackmost;
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

	if (s->hi == (uintptr_t)g || s->hi % sizeof s->hi != 0 || !runtime_isram(s->hi, sizeof *top) ||
	    top->stackguard >= top->stackbase || !runtime_isram(top->stackguard, 1) ||
	    !runtime_isram(top->stackbase, 1))
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
