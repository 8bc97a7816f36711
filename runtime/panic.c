/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * panic.c -- how a program ends that can't go on.  Any context, any lock held,
 * interrupts on or off; never returns, never waits.  Exit code 2, as Go's.
 */
#include "runtime.h"

#include <go.h>
#include <gotime.h>

#include "panic.h"
#include "unwind.h"

enum { EXIT_FATAL = 2 };

/* Fatal errors that were begun to be reported on this core. */
static uint8_t *
dying(void)
{
	static uint8_t early; /* before there is an M */

	return getm() == NULL ? &early : &getm()->dying;
}

/* The last thing. */
static _Noreturn void
end(const char *what, const char *msg)
{
	if (runtime_writecore != NULL)
		runtime_writecore(what, msg);
	runtime_exit(EXIT_FATAL);
}

/*
 * Begin to die: interrupts off for good.  A second fault while the first is being
 * reported gets one line, a third none: a broken report can't loop.
 */
static void
startdying(void)
{
	static const char again[] = "fatal error while reporting a fatal error";

	arch_irqoff();
	arch_unguard(); /* reports, and a core, read what is there */
	switch ((*dying())++) {
	case 0:
		return;
	case 1:
		runtime_printf("\n%s\n", again);
		end(again, NULL);
	}
	runtime_exit(EXIT_FATAL);
}

/* Is there to be a core, and is this the first fatal error? */
static bool
wantsregs(void)
{
	return runtime_writecore != NULL && *dying() == 0;
}

/* In whoever ends the program, before startdying: all registers, for a core.  A macro, for it is the
 * caller's that are wanted. */
#define KEEPREGS()                                                                                 \
	do {                                                                                       \
		if (wantsregs())                                                                   \
			arch_saveregs(runtime_coreregs);                                           \
	} while (0)

/* The same, when the end is an exception's. */
static void
keeptrap(const Trap *t)
{
	if (wantsregs())
		__builtin_memcpy(runtime_coreregs, t->reg, sizeof t->reg);
}

/* -- Goroutines ------------------------------------------------------------------ */

/* Of so many frames the first and the last are shown, and so many goroutines besides the one
 * that is the cause. */
enum { FRAMES = 100, OTHERS = 100 };

typedef struct Report {
	size_t n, frames; /* frame n of so many */
	uintptr_t last;	  /* where the function of the frame before begins */
	bool stuck;
	const G *g; /* whose header was printed; NULL: none of a goroutine */
} Report;

/* -1: the address behind a call may be the next function's. */
static void
printpc(uintptr_t pc, bool exact)
{
	uintptr_t offset;
	const char *name = runtime_funcname(pc - !exact, &offset);

	if (name[0] == '?' || !runtime_iscode(pc - !exact))
		runtime_printf("0x%08lx", (unsigned long)pc);
	else
		runtime_printf("%s+0x%lx", name, (unsigned long)(offset + !exact));
}

static uintptr_t
functionof(uintptr_t pc)
{
	uintptr_t offset;

	(void)runtime_funcname(pc, &offset);
	return pc - offset;
}

/* From how many ns on a report says for how long a goroutine has waited. */
#define LONGWAIT GO_SECOND

/* The one that runs may have overwritten its G. */
static void
printheader(const G *g)
{
	bool broken = iswaiting(g) && whywaiting(g) >= NWaitReason;
	int64_t ns = iswaiting(g) && !broken ? runtime_waited(g) : 0;
	const char *name = runtime_isg(g) ? runtime_gname(g) : NULL;

	runtime_printf("goroutine %llu [%s", (unsigned long long)g->goid,
		       broken ? "?" : runtime_statusname(g));
	if (ns >= LONGWAIT)
		runtime_printf(", %lld s", (long long)(ns / GO_SECOND));
	runtime_printf("]%s%s:\n", name != NULL ? " " : "", name != NULL ? name : "");
}

static void
printframe(const Stkframe *f, void *arg)
{
	Report *r = arg;
	size_t n = r->n++;

	if (f->note != NULL) {
		r->stuck = true;
		runtime_printf("\ttraceback stuck: %s 0x%08lx\n", f->note, (unsigned long)f->pc);
		return;
	}
	r->last = functionof(f->pc - !f->exact);
	if (f->interrupted)
		runtime_printf("\t--- interrupted ---\n");
	if (f->g != NULL && f->g != r->g) {
		printheader(f->g);
		r->g = f->g;
	}
	if (r->frames > FRAMES && n >= FRAMES / 2 && n < r->frames - FRAMES / 2) {
		if (n == FRAMES / 2)
			runtime_printf("\t...%lu additional frames elided...\n",
				       (unsigned long)(r->frames - FRAMES));
		return;
	}
	runtime_printf(runtime_hasunwind() || f->exact ? "\t" : "\tperhaps ");
	printpc(f->pc, f->exact);
	runtime_printf("\n");
}

/* A function that ends in a call may make a jump of that, and leaves no frame then; at least
 * the goroutine's own should be told. */
static void
printentry(const Report *r, uintptr_t fn)
{
	uintptr_t offset;

	if (fn == 0 || r->stuck || r->last == fn)
		return;
	runtime_printf("\t%s (%s)\n", runtime_funcname(fn, &offset),
		       runtime_hasunwind() ? "no frame" : "started with this");
}

static void
printframes(Report *r, const Regs *at, const G *g, size_t skip)
{
	uintptr_t gopc;

	r->frames = gentraceback(at, g, skip, NULL, SIZE_MAX, NULL, NULL);
	(void)gentraceback(at, g, skip, NULL, SIZE_MAX, printframe, r);
	g = r->g;
	if (g == NULL)
		return;
	printentry(r, arch_codeaddr((uintptr_t)g->start.fn));
	gopc = runtime_isg(g) ? gocaller(g) : 0;
	if (gopc != 0 && g->goid != 1) {
		runtime_printf("created by ");
		printpc(arch_codeaddr(gopc), false);
		runtime_printf("\n");
	}
}

/* -- The report ------------------------------------------------------------------- */

/* Who has called for the end. */
typedef struct Death {
	const G *g; /* what ran: a goroutine, or g0 or gsignal */
	Regs at;
	size_t skip;
	const char *what, *msg;
	const Panic *panic; /* the newest; NULL: none */
	bool stopped;	    /* g is where its sched says, not at */
} Death;

/* Which context g is, when it is none of a goroutine's. */
static const char *
contextname(const G *g)
{
	if (getm() == NULL)
		return "starting";
	return g == getm()->gsignal ? "in an interrupt handler" : "in the scheduler";
}

/* The goroutine that runs, or was interrupted, or is in asmcgocall; NULL: none. */
static const G *
runninggoroutine(const G *g)
{
	if (getm() == NULL)
		return NULL;
	if (!hasid(g))
		g = getp()->runqtail->schedlink;
	return runtime_isg(g) ? g : NULL;
}

/* What ran; returns the goroutine that this comes to, or NULL. */
static const G *
printcurrent(const Death *d)
{
	Report r = {0};

	runtime_printf("\n");
	if (hasid(d->g)) {
		r.g = d->g;
		printheader(r.g);
	} else {
		runtime_printf("goroutine 0 [%s]:\n", contextname(d->g));
	}
	printframes(&r, d->stopped ? NULL : &d->at, runninggoroutine(d->g), d->skip);
	return r.g;
}

/* All goroutines but `but`.  In the list of broken memory there may be no end. */
static void
printothers(const G *but)
{
	const G *g;
	size_t left;
	size_t n = 0;

	if (getm() == NULL)
		return;
	left = runtime_stackbytes() / MINSTACK; /* dead ones, too */
	for (g = runtime_sched.allgs; g != NULL && left-- > 0; g = g->alllink) {
		Report r = {.g = g};

		if (!runtime_isg(g)) {
			runtime_printf("\nno goroutine can be at 0x%08lx\n", (unsigned long)g);
			return;
		}
		if (g == but || runtime_readgstatus(g) == Gdead)
			continue;
		if (++n > OTHERS)
			continue;
		runtime_printf("\n");
		printheader(g);
		if (runtime_isoverwritten(g))
			runtime_printf("\tits stack has overflowed\n");
		if (runtime_readgstatus(g) != Grunning)
			printframes(&r, NULL, g, 0);
	}
	if (n > OTHERS)
		runtime_printf("\n...%lu additional goroutines elided...\n",
			       (unsigned long)(n - OTHERS));
}

static void
printvalue(const GoValue *v)
{
	switch (v->kind) {
	case GO_TEXT:
	case GO_ERROR:
		runtime_printf("%s", v->text);
		break;
	case GO_NUMBER:
		runtime_printf("%ld", v->number);
		break;
	case GO_POINTER:
		runtime_printf("%p", v->pointer);
	}
}

/* A panic and those that it came in the way of, the oldest first. */
static void
printpanics(const G *g, const Panic *p)
{
	if (ispanic(g, p->link)) {
		printpanics(g, p->link);
		if (!p->link->goexit)
			runtime_printf("\t");
	}
	if (p->goexit)
		return;
	runtime_printf("panic: ");
	printvalue(&p->value);
	runtime_printf("%s\n", p->recovered ? " [recovered]" : "");
}

static void
printregs(const Trap *t)
{
	for (size_t i = 0; i < ARCH_NREG; i++)
		runtime_printf("%-4s %08lx%s", arch_regname[i], (unsigned long)t->reg[i],
			       i % 4 == 3 || i == ARCH_NREG - 1 ? "\n" : "  ");
}

/* The newest exception among p and those below, as Go tells of a signal. */
static void
printsignal(const G *g, const Panic *p)
{
	const Trap *t;

	while (ispanic(g, p->link) && p->trap == NULL)
		p = p->link;
	t = p->trap;
	if (t == NULL)
		return;
	runtime_printf("[signal %s: vector=%lu code=0x%lx", t->what, (unsigned long)t->vector,
		       (unsigned long)t->code);
	if (t->hasaddr)
		runtime_printf(" addr=0x%lx", (unsigned long)t->addr);
	runtime_printf(" pc=0x%lx]\n", (unsigned long)t->pc);
	printregs(t);
}

static uintptr_t
report(void *death)
{
	const Death *d = death;

	if (SPLIT && d->panic != NULL && d->panic->value.error == &go_stack_error)
		runtime_printoverflow(d->g, d->at.sp);
	if (d->panic != NULL) {
		printpanics(d->g, d->panic);
		printsignal(d->g, d->panic);
	}
	if (d->msg != NULL)
		runtime_printf("%s: %s\n", d->what, d->msg);
	printothers(printcurrent(d));
	end(d->panic != NULL ? "panic" : d->what, d->panic != NULL ? d->panic->value.text : d->msg);
}

/* A goroutine has perhaps little stack left, or none, so a report is written from g0's. */
static _Noreturn void
die(Death *d)
{
	d->g = getg();
	if (getm() != NULL && hasid(d->g))
		(void)asmcgocall(report, d);
	(void)report(d);
	__builtin_unreachable();
}

_Noreturn void
runtime_fatalpanic(const Panic *p)
{
	Death d = {.panic = p, .skip = 3}; /* not who panics, but who has called it */

	arch_regs(&d.at);
	if (p->trap != NULL) {
		arch_trapregs(p->trap, &d.at);
		d.skip = 0;
		keeptrap(p->trap);
	} else {
		KEEPREGS();
	}
	startdying();
	if (PAGED && p->trap != NULL && p->trap->fault == FAULT_OVERFLOW)
		runtime_printoverflow(getg(), p->trap->sp);
	die(&d);
}

/* In the scheduler there is nothing to be seen but those who wait. */
_Noreturn void
runtime_fatal(const char *msg)
{
	Death d = {.what = "fatal error", .msg = msg, .skip = 1};
	bool in = ingoroutine(); /* ahead: a core's first frame is then this function's own */

	arch_regs(&d.at);
	KEEPREGS();
	startdying();
	if (in)
		die(&d);
	runtime_printf("%s: %s\n", d.what, msg);
	printothers(NULL);
	end(d.what, msg);
}

_Noreturn void
runtime_throw(const char *msg)
{
	Death d = {.what = "fatal error", .msg = msg, .skip = 1};

	arch_regs(&d.at);
	KEEPREGS();
	startdying();
	die(&d);
}

_Noreturn void
runtime_badcontext(const char *what)
{
	Death d = {.what = what, .skip = 1};

	arch_regs(&d.at);
	KEEPREGS();
	startdying();
	runtime_printf("fatal error: %s %s: only a goroutine may block or allocate\n", what,
		       contextname(getg()));
	die(&d);
}

_Noreturn void
runtime_badmcall(void)
{
	runtime_throw("mcall called on g0");
}

_Noreturn void
runtime_badgostartcall(void)
{
	runtime_throw("gostartcall: invalid use: lr is set");
}

_Noreturn void
runtime_overflowfatal(const G *g, const G *cur, const Regs *at)
{
	Death d = {.g = cur, .what = "fatal error", .msg = "stack overflow", .stopped = at == NULL};

	KEEPREGS();
	startdying();
	runtime_printoverflow(g, at != NULL ? at->sp : g->sched.sp);
	if (at != NULL)
		d.at = *at;
	(void)report(&d);
	__builtin_unreachable();
}

/* -- Exceptions --------------------------------------------------------------- */

/* On the exception stack. */
_Noreturn void
runtime_fatalfault(const Trap *t)
{
	Death d = {.g = getg(), .what = t->what};

	keeptrap(t);
	startdying();
	if (runtime_isoverflow(t))
		runtime_printoverflow(d.g, t->sp);
	else if (PAGED && runtime_isnopage(t))
		runtime_printf("runtime: out of memory for a page of a goroutine's stack\n");
	runtime_printf("fatal error: %s (vector %lu, code %lx)", t->what, (unsigned long)t->vector,
		       (unsigned long)t->code);
	if (t->hasaddr)
		runtime_printf(" at address %08lx", (unsigned long)t->addr);
	runtime_printf("\npc %08lx ", (unsigned long)t->pc);
	arch_trapregs(t, &d.at);
	printpc(d.at.pc, true);
	runtime_printf("\n");
	printregs(t);
	(void)report(&d);
	__builtin_unreachable();
}
