/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * proc.c -- the scheduler: how goroutines come, run, wait and go.
 *
 * runtime.h opens with G, M and P and draws the run queue.  The fast paths (yield,
 * park, ready) switch from goroutine to goroutine without passing through g0; g0
 * runs when a goroutine ends, when nothing is ready, and for what needs a big
 * stack.  Code here runs with interrupts masked; goroutines run with them on.
 */
#include "runtime.h"
#include "segment.h"

#include <go.h>
#include <gotime.h>

Sched runtime_sched;

/* The boot core's.  Other cores get theirs when they start. */
static M m0;
static P p0;

/* -- Start ------------------------------------------------------------------ */

static void
minit(M *m, P *p)
{
	m->g0 = &m->g0buf;
	m->gsignal = &m->gsignalbuf;
	m->g0->schedlink = m->g0;
	m->gsignal->schedlink = m->gsignal;
	m->id = arch_cpuid();
	arch_minit(m);
	setg(m->g0);
	setp(p);
	p->m = m;
	p->runqtail = m->g0;
	p->random = 2463534242; /* Marsaglia's */
	chaosinit(p);
	runtime_preemptinit(p);
}

void
runtime_schedinit(void)
{
	runtime_sched.exit = runtime_exit;
	runtime_sched.slice = (int64_t)(SLICE * GO_MILLISECOND);
	minit(&m0, &p0);
}

/* -- Spawn ------------------------------------------------------------------ */

/* The smallest class whose memory holds n bytes. */
static inline unsigned
classof(size_t n)
{
	if (n <= MINSTACK)
		return 0;
	return (unsigned)(sizeof(long) * 8) - (unsigned)__builtin_clzl((n - 1) / MINSTACK);
}

/* What of a window is for a goroutine's frames. */
static inline size_t
windowsize(unsigned cls)
{
	return ((size_t)MINSTACK << cls) / 8 * 7 - WINDOWCLOSED - GSIZE - WINDOWTOP;
}

static unsigned
windowclass(size_t n)
{
	unsigned cls = WINDOWCLASS;

	while (cls < NSTACKCLASS && n > windowsize(cls))
		cls++;
	return cls;
}

/* The class for a stack of n bytes and its G; NSTACKCLASS: there is none so large. */
static unsigned
stackclass(size_t n)
{
	if (PAGED && n > WINDOWPAGE - GSIZE - GUARDSIZE)
		return windowclass(n);
	if (n > ((size_t)MINSTACK << (NSTACKCLASS - 1)) - GSIZE - GUARDSIZE - STACKRESERVE)
		return NSTACKCLASS;
	return classof(n + GSIZE + GUARDSIZE + STACKRESERVE);
}

/* tools/stack: of each goroutine's function whose need is known, at the slot that its address
 * comes to by a multiplication, which has no two of them. */
extern const struct {
	uint32_t mult, shift;
	struct {
		void (*fn)(void *);
		uint32_t cls;
	} slot[];
} runtime_stacks;

/* The class that comes to so many bytes with the G: a window's are all its addresses. */
static inline unsigned
sizeclass(size_t n)
{
	unsigned cls = classof(n);

	return iswindow(cls) && cls < WINDOWCLASS ? WINDOWCLASS : cls;
}

/* The class of the stack that go gives fn. */
static inline unsigned
goclass(void (*fn)(void *))
{
	uint32_t i;

	if (!AUTOSTACKS)
		return sizeclass(STACKSIZE);
	i = (uint32_t)(uintptr_t)fn * runtime_stacks.mult >> runtime_stacks.shift;
	if (runtime_stacks.slot[i].fn != fn)
		return sizeclass(STACKSIZE);
	if (iswindow(runtime_stacks.slot[i].cls))
		return windowclass((size_t)MINSTACK << runtime_stacks.slot[i].cls);
	return runtime_stacks.slot[i].cls;
}

/* A G of that class from the free list, else a new one; NULL: out of memory. */
static inline G *
gget(P *p, unsigned cls, Irq s)
{
	G *g = p->gfree[cls];

	if (unlikely(g == NULL))
		return runtime_newg(cls, s);
	p->gfree[cls] = g->schedlink;
	return g;
}

/* Make g a goroutine that has called fn from goexit, in no queue yet; gopc has called for it. */
static inline void
ginit(P *p, G *g, void (*fn)(void), void *ctxt, void *gopc)
{
	g->sched = (Gobuf){.sp = g->stackbase, .pc = (uintptr_t)goexit, .g = g};
	gostartcall(&g->sched, fn, ctxt);
	g->goid = ++p->goidgen;
	g->panic = gopc; /* there is none yet: panic.h */
}

/* It is new, and at the end of the run queue. */
static inline void
gstart(P *p, G *g)
{
	runqput(p, g);
	if (unlikely(p->alone))
		runtime_notalone();
}

/* May the current context allocate? */
static inline void
maymake(const char *what)
{
	if (unlikely(getg() == getm()->gsignal))
		runtime_badcontext(what);
}

G *
runtime_newproc(FuncVal *fv, size_t stack)
{
	unsigned cls = stackclass(stack);
	Irq s = arch_irqsave();
	P *p = getp();
	G *g;

	maymake("newproc");
	g = cls < NSTACKCLASS ? gget(p, cls, s) : NULL;
	if (g != NULL) {
		ginit(p, g, fv->fn, fv, __builtin_return_address(0));
		gstart(p, g);
	}
	arch_irqrestore(s);
	return g;
}

/* A goroutine for fn(arg), in no queue; NULL: there is none of that class, or no memory.  Locked. */
static inline G *
gmake(void (*fn)(void *), void *arg, unsigned cls, Irq s, void *gopc)
{
	P *p = getp();
	G *g = cls < NSTACKCLASS ? gget(p, cls, s) : NULL;

	if (likely(g != NULL)) {
		g->start.fn = fn;
		g->start.arg = arg;
		ginit(p, g, gostart, &g->start, gopc);
	}
	return g;
}

G *
runtime_prepare(void (*fn)(void *), void *arg, Irq s)
{
	return gmake(fn, arg, goclass(fn), s, __builtin_return_address(0));
}

bool
runtime_trygo(void (*fn)(void *), void *arg, size_t stack)
{
	Irq s = lock(&runtime_sched.lock);
	G *g = gmake(fn, arg, stack == 0 ? goclass(fn) : stackclass(stack), s,
		     __builtin_return_address(0));

	if (likely(g != NULL))
		gstart(getp(), g);
	unlock(&runtime_sched.lock, s);
	return g != NULL;
}

static inline void
spawn(void (*fn)(void *), void *arg, unsigned cls, const char *what, void *gopc)
{
	Irq s = lock(&runtime_sched.lock);
	G *g;

	maymake(what);
	g = gmake(fn, arg, cls, s, gopc);
	if (unlikely(g == NULL)) {
		unlock(&runtime_sched.lock, s);
		go_panic(cls < NSTACKCLASS ? NOSTACK : "go_stack: stack size out of range");
	}
	gstart(getp(), g);
	unlock(&runtime_sched.lock, s);
}

GO_API void
go(void (*fn)(void *), void *arg)
{
	spawn(fn, arg, goclass(fn), "go", __builtin_return_address(0));
}

void
go_stack(void (*fn)(void *), void *arg, size_t stack)
{
	spawn(fn, arg, stackclass(stack), "go_stack", __builtin_return_address(0));
}

/* -- Switch ----------------------------------------------------------------- */

/* On g0: run what is ready; sleep while nothing is. */
static _Noreturn void
schedule(void)
{
	G *g0 = getg(), *gp;
	P *p = getp();

	p->alone = false;
	while ((gp = g0->schedlink) == g0) {
		if (p->timers == NULL && runtime_sched.armed == 0)
			runtime_fatal(runtime_sched.mainexit
					      ? "no goroutines (main called go_exit) - deadlock!"
					      : "all goroutines are asleep - deadlock!");
		if (unlikely(p->measured)) {
			runtime_idlemeasured(p);
			p = getp(); /* so that it need not be kept: the way without it is shorter */
			g0 = getg();
		} else {
			chaosidle();
		}
	}
	p->runqtail->schedlink = gp;
	countswitch(p);
	g0->schedlink = g0;
	if (likely(gp->schedlink == gp))
		p->alone = !p->ticking;
	else
		runtime_leaveidle(p);
	gorun(gp);
}

_Noreturn void
runtime_mstart(void)
{
	gosave(&getg()->sched); /* the top of g0's stack, for mcall: we never return */
	schedule();
}

static void
schedule0(G *g)
{
	(void)g;
	schedule();
}

void
runtime_enqueuebehind(WaitQ *q, Sudog *sg)
{
	sg->prev = q->last;
	q->last->next = sg;
	q->last = sg;
}

/* g was the only one: leave g0 alone in the ring, and idle. */
NOINLINE void
runtime_parklast(WaitReason why)
{
	G *g = getg();
	M *m = getm();
	P *p;

	if (g == m->g0 || g == m->gsignal)
		runtime_badcontext(runtime_parkcall(why));
	if ((STACKGUARD == GUARD_TICK || STACKGUARD == GUARD_PAGE) &&
	    unlikely(runtime_isoverwritten(g)))
		runtime_overflown(g);
	p = getp();
	p->runqtail = m->g0;
	runtime_stampwaits(p);
	g->waiting = p->waitword[why];
	mcall(schedule0);
}

/* go_yield found nobody else: either it is alone, or it may not yield here. */
static NOINLINE void
yieldalone(Irq s)
{
	if (!ingoroutine())
		runtime_badcontext("go_yield");
	arch_irqrestore(s);
}

void
go_yield(void)
{
	Irq s = arch_irqsave();
	G *g = getg(), *gp = chaosnext(g);
	P *p;

	if (unlikely(gp == g)) {
		yieldalone(s);
		return;
	}
	p = getp();
	p->runqtail = g;
	countswitch(p);
	goswitch(gp, g);
}

/* -- End -------------------------------------------------------------------- */

/* Did g touch more of its window than the topmost page?  window.c has the word behind it. */
static inline bool
windowtouched(const G *g)
{
	return ((uintptr_t)g & -(uintptr_t)WINDOWPAGE) !=
	       *(const uintptr_t *)((uintptr_t)g + GSIZE);
}

/* On g0: g has ended.  Its stack is free from here on. */
static void
goexit0(G *g)
{
	P *p = getp();
	G *gp;

	if (iswindow(g->stackclass) && unlikely(windowtouched(g)))
		runtime_windowtrim(g);
	if (SPLIT)
		runtime_cutstack(g, (uintptr_t)g);
	gp = chaosnext(g);
	g->sched.g = NULL;
	g->schedlink = p->gfree[g->stackclass];
	p->gfree[g->stackclass] = g;
	p->nexit++;
	if (unlikely(gp == g)) {
		p->runqtail = getg();
		schedule();
	}
	p->runqtail->schedlink = gp;
	countswitch(p);
	gogo(&gp->sched);
}

/* What few goroutines leave behind. */
static NOINLINE void
dropextras(G *g)
{
	if (g->locals != NULL)
		runtime_droplocals(g);
	if (g->libc != NULL) {
		g->libc->drop(g->libc);
		g->libc = NULL;
	}
	if (SPLIT)
		runtime_dropallocas(g);
	g->nopreempt = 0;
	g->preempt = false;
	g->extras = false;
}

_Noreturn void
runtime_goexit1(void)
{
	G *g = getg();

	if (unlikely(g->extras))
		dropextras(g);
	arch_irqoff();
	mcall(goexit0);
	__builtin_unreachable();
}

void
go_end(int code)
{
	if (!ingoroutine())
		runtime_badcontext("go_end");
	runtime_sched.exit(code);
	__builtin_unreachable();
}

/* -- Questions -------------------------------------------------------------- */

uint64_t
go_id(void)
{
	return getg()->goid;
}

size_t
go_numgoroutine(void)
{
	Irq s = arch_irqsave();
	P *p = getp();
	size_t n = (size_t)p->goidgen - p->nexit;

	arch_irqrestore(s);
	return n;
}

/* The status of a G is where it is: nothing is stored, so nothing can disagree. */
Status
runtime_readgstatus(const G *gp)
{
	if (gp->sched.g == NULL)
		return Gdead;
	if (iswaiting(gp))
		return Gwaiting;
	return gp == getp()->runqtail->schedlink ? Grunning : Grunnable;
}
