/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * defer.c -- scopes, deferred calls, panic, recover, go_exit.
 *
 * A goroutine has two lists, both on its stack:
 *
 *	g->scope -> innermost GoScope -> ... -> outermost
 *	g->panic -> newest Panic -> ... -> oldest
 *
 * A panic (or go_exit) runs the scopes' deferred calls on top of the stack of the code that
 * has panicked, which is cut only when one of them recovers.  A call is taken off its scope
 * before it is made, so one that panics itself is not made again.  A scope knows the panic
 * that was the newest when it was entered: to recover in the scope ends all newer ones.
 */
#include "panic.h"

/* A call for which its scope had no room. */
typedef struct More More;
struct More {
	More *link;
	struct GoDeferred call;
};

/* -- Scopes --------------------------------------------------------------------------- */

_Static_assert(offsetof(GoScope, link) == SCOPE_LINK, "assembly relies on it");
_Static_assert(offsetof(GoScope, panic) == SCOPE_LINK + sizeof(void *), "stored with link");
_Static_assert(offsetof(GoScope, regs) == SCOPE_REGS, "assembly relies on it");
_Static_assert(offsetof(GoScope, n) == SCOPE_N, "assembly relies on it");
_Static_assert(GO_SCOPE_REGS == SCOPE_NREG, "assembly relies on it");
_Static_assert(offsetof(G, scope) == G_SCOPE, "assembly relies on it");
_Static_assert(offsetof(G, panic) == G_SCOPE + sizeof(void *), "loaded with scope");

GO_API void
go_defer_more(GoScope *s, void (*fn)(void *), void *arg)
{
	More *m = runtime_alloc(sizeof *m);

	if (m == NULL)
		go_panic("go_defer: out of memory");
	*m = (More){s->n > GO_SCOPE_CALLS ? s->more : NULL, {fn, arg}};
	s->more = m;
	s->n = GO_SCOPE_CALLS + 1;
}

static NOINLINE struct GoDeferred
takemore(GoScope *s)
{
	More *m = s->more;
	struct GoDeferred d = m->call;

	s->more = m->link;
	if (m->link == NULL)
		s->n = GO_SCOPE_CALLS;
	runtime_free(m, sizeof *m);
	return d;
}

/* Take the newest deferred call off s, which has one. */
static inline struct GoDeferred
take(GoScope *s)
{
	if (unlikely(s->n > GO_SCOPE_CALLS))
		return takemore(s);
	return s->calls[--s->n];
}

static NOINLINE void
leavemany(GoScope *s)
{
	while (s->n != 0) {
		struct GoDeferred d = take(s);

		arch_calldeferred(d.fn, d.arg);
	}
}

/* Not by a panic; one that comes meanwhile finds the rest of the calls. */
void
go_scope_leave(GoScope *s)
{
	if (likely(s->n == 1)) {
		s->n = 0;
		arch_calldeferred(s->calls[0].fn, s->calls[0].arg);
	} else {
		leavemany(s);
	}
	getg()->scope = s->link;
}

/* -- Panics ---------------------------------------------------------------------------- */

/* Go on in s, g's innermost scope, as if its go_scope_enter had returned 1.  Masked. */
static _Noreturn void
goon(G *g, GoScope *s)
{
	g->sched = (Gobuf){.sp = (uintptr_t)s->regs[0],
			   .pc = (uintptr_t)arch_scopereturn,
			   .g = g,
			   .ret = 1,
			   .ctxt = s->regs};
	gogo(&g->sched);
}

/* On g0: the same, for one that has panicked in the reserve of its stack. */
static void
leavereserve(G *g)
{
	runtime_closereserve(g);
	goon(g, g->scope);
}

/* p was stopped by a call of s.  Go on there, unless that would end a go_exit: then with that
 * one, here. */
static Panic *
recovery(G *g, GoScope *s, Panic *p)
{
	Panic *stay = s->panic;

	for (; p != stay; p = p->link)
		if (p->goexit) {
			g->panic = p;
			return p;
		}
	arch_irqoff();
	g->panic = stay;
	if (PAGED && runtime_isreserved(g, (uintptr_t)s->regs[0]))
		mcall(leavereserve);
	if (SPLIT)
		runtime_cutstack(g, (uintptr_t)s->regs[0]);
	goon(g, s);
}

/* Run p until no scope is left; the panic that it has become. */
static Panic *
run(Panic *p)
{
	G *g = getg();
	GoScope *s;

	p->link = g->panic;
	g->panic = p;
	while ((s = g->scope) != NULL) {
		while (s->n != 0) {
			struct GoDeferred d = take(s);

			arch_callpanicking(d.fn, d.arg, &p->cfa);
			if (p->recovered)
				p = recovery(g, s, p);
		}
		g->scope = s->link;
	}
	return p;
}

/* All scopes are left: end the goroutine. */
static _Noreturn void
goexit2(G *g)
{
	g->panic = NULL;
	if (g->goid == 1)
		runtime_sched.mainexit = true;
	runtime_goexit1();
}

/* The runtime panics with interrupts masked here and there, and holds nothing else. */
_Noreturn void
runtime_dopanic(Panic *p, const Trap *t)
{
	p->link = NULL;
	p->cfa = NULL;
	p->trap = t;
	p->recovered = p->goexit = false;
	if (unlikely(!isgoroutine(getg())))
		runtime_fatalpanic(p);
	arch_irqon();
	p = run(p);
	if (p->goexit)
		goexit2(getg());
	runtime_fatalpanic(p);
}

void
go_panic(const char *msg)
{
	Panic p;

	p.value.kind = GO_TEXT;
	p.value.text = msg;
	runtime_dopanic(&p, NULL);
}

void
go_panic_value(GoValue v)
{
	Panic p;

	p.value = v;
	runtime_dopanic(&p, NULL);
}

void
go_panic_error(const GoError *err)
{
	go_panic_value((GoValue){.kind = GO_ERROR, .text = err->text, .error = err});
}

void
go_panic_number(long n)
{
	go_panic_value((GoValue){.kind = GO_NUMBER, .text = "", .number = n});
}

void
go_panic_pointer(const void *ptr)
{
	go_panic_value((GoValue){.kind = GO_POINTER, .text = "", .pointer = ptr});
}

bool
go_recover_at(GoValue *v, void *cfa)
{
	G *g = getg();
	Panic *p = g->panic;

	if (!ispanic(g, p) || p->goexit || p->recovered ||
	    !(SPLIT ? runtime_issamecfa(g, (uintptr_t)cfa, (uintptr_t)p->cfa) : p->cfa == cfa))
		return false;
	p->recovered = true;
	if (v != NULL)
		*v = p->value;
	return true;
}

/* -- go_exit ---------------------------------------------------------------------------- */

void
go_exit(void)
{
	G *g = getg();

	if (!ingoroutine())
		runtime_badcontext("go_exit");
	if (g->scope != NULL) {
		Panic p = {.goexit = true};

		(void)run(&p);
	}
	goexit2(g);
}
