/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * traceback.c -- who has called whom: the walk over the frames of a stack.
 *
 * It goes from a frame to its caller's by the image's table (symtab.c), in which the
 * compiler has said where each function keeps its return address at each instruction.  It
 * passes from stack to stack where the assembly does, always downwards in this list,
 *
 *	the interrupt stack	irqentry: to what was interrupted
 *	g0's			asmcgocall: to the goroutine that has called it
 *	the goroutine's		goexit: the end
 *
 * from arch_faulted to the instruction at fault, which has called nothing (fault.c),
 * and on each stack only upwards in memory, reading nothing but words of it.  So it ends
 * whatever it finds, and with a note if that is not the end of a stack.
 *
 * Any context; the machine may be as broken as it likes.
 */
#include "runtime.h"
#include "segment.h"
#include "unwind.h"

/* The linker's: the ends of code and of this core's stacks, and the stacks' sizes. */
extern const char __text_start[], __nopreempt_start[], __text_end[];
extern char __g0stack_top[], __irqstack_top[], G0STACK[], IRQSTACK[];

typedef struct Walk {
	Regs r;
	bool exact;	  /* r.pc is the next instruction, not the one behind a call */
	bool interrupted; /* and that was kept from running by what came before */
	const G *gp;	  /* the goroutine whose stack comes last, or NULL */
	int on;		  /* which stack: see stackof */
	Segbounds seg;	  /* gp's stack, or what of it the walk has come to */
	const char *note; /* why the walk has ended early ... */
	uintptr_t at;	  /* ... and where */
} Walk;

/* -- Where is what ----------------------------------------------------------------- */

bool
runtime_iscode(uintptr_t pc)
{
	return pc >= (uintptr_t)__text_start && pc < (uintptr_t)__text_end;
}

bool
runtime_isram(uintptr_t a, size_t n)
{
	uintptr_t base, end;

	for (int i = 0; runtime_osram(i, &base, &end); i++)
		if (a >= base && a < end && n <= end - a)
			return true;
	return false;
}

static bool
ismemory(uintptr_t a, size_t n)
{
	return runtime_isram(a, n) || (PAGED && runtime_iswindowpage(a));
}

/* Does g look like a goroutine's G, and not like what a wild store leaves? */
bool
runtime_isg(const G *g)
{
	uintptr_t a = (uintptr_t)g;

	if (a % _Alignof(G) != 0 || !ismemory(a, sizeof *g))
		return false;
	if (iswindow(g->stackclass))
		return g->stackbase == a && runtime_iswindowg(g);
	if (SPLIT && g->stackbase != a)
		return g->stackbase % sizeof a == 0 &&
		       runtime_isram(g->stackbase, sizeof(Stktop)) &&
		       runtime_isram(g->stackguard, 1) && g->stackguard < g->stackbase &&
		       g->stackclass < NSTACKCLASS;
	return g->stackbase == a && g->stackclass < NSTACKCLASS && g->stackguard < a &&
	       a - g->stackguard < (uintptr_t)MINSTACK << g->stackclass &&
	       runtime_isram(g->stackguard, 1);
}

enum { INTERRUPTS, SCHEDULERS, GOROUTINES, NSTACK };

typedef Segbounds Stack;

/* The segment of gp's stack that has a, from the one where the walk is; else that one. */
static Stack
segment(const Walk *w, uintptr_t a)
{
	Stack s = w->seg;

	while (a < s.lo || a > s.hi)
		if (!SPLIT || w->gp == NULL || !runtime_oldersegment(w->gp, &s))
			return w->seg;
	return s;
}

/* a: an address that may be there. */
static Stack
stack(const Walk *w, int which, uintptr_t a)
{
	switch (which) {
	case INTERRUPTS:
		return (Stack){(uintptr_t)__irqstack_top - (uintptr_t)IRQSTACK,
			       (uintptr_t)__irqstack_top};
	case SCHEDULERS:
		return (Stack){(uintptr_t)__g0stack_top - (uintptr_t)G0STACK,
			       (uintptr_t)__g0stack_top};
	case GOROUTINES:
		if (w->gp != NULL)
			return segment(w, a);
	}
	return (Stack){1, 0};
}

/* The stack that sp is on; NSTACK: none.  From the last, for an empty one's sp is the next
 * one's lower end. */
static int
stackof(const Walk *w)
{
	for (int i = GOROUTINES; i >= 0; i--) {
		Stack s = stack(w, i, w->r.sp);

		if (w->r.sp % sizeof(uintptr_t) == 0 && w->r.sp >= s.lo && w->r.sp <= s.hi)
			return i;
	}
	return NSTACK;
}

/* The word at address a, if that is on one of the stacks. */
static bool
word(const Walk *w, uintptr_t a, uintptr_t *v)
{
	if (a % sizeof a != 0)
		return false;
	for (int i = 0; i < NSTACK; i++) {
		Stack s = stack(w, i, a);

		if (a >= s.lo && a < s.hi) {
			if (PAGED && i == GOROUTINES && !ismemory(a, sizeof a))
				return false; /* in a page that was never touched */
			*v = *(const uintptr_t *)a;
			return true;
		}
	}
	return false;
}

/* -- One step ------------------------------------------------------------------------ */

static bool
stuck(Walk *w, const char *why, uintptr_t at)
{
	w->note = why;
	w->at = at;
	return false;
}

/* How the frame is left.  What begins to run may be nowhere, when something was called that is
 * no function, or have no row, when it is assembly: then it has not moved sp, we hope. */
static UnwindKind
unwindstep(const Walk *w, UnwindStep *s)
{
	UnwindKind kind = runtime_unwindstep(w->exact ? w->r.pc : w->r.pc - 1, s);

	return kind == UNWIND_UNKNOWN && w->exact ? runtime_unwindentry(s) : kind;
}

/* The end of the frame: what sp is in the caller. */
static bool
frameend(const Walk *w, const UnwindStep *s, uintptr_t *end)
{
	uintptr_t n = s->cfa * sizeof(uintptr_t);

	switch (s->base & UNWIND_BASE) {
	case UNWIND_SP:
		*end = w->r.sp + n;
		return true;
	case UNWIND_KEPT0:
		*end = w->r.kept[0] + n;
		return true;
	case UNWIND_KEPT1:
		*end = w->r.kept[1] + n;
		return true;
	}
	return word(w, w->r.kept[0] - n, end);
}

/* A frame ends above sp, but for one that has pushed nothing; where an interrupt has changed
 * the stack it may end anywhere. */
static bool
goesup(const Walk *w, const UnwindStep *s, uintptr_t end)
{
	Stack is = stack(w, w->on, end);

	if (SPLIT && is.hi != stack(w, w->on, w->r.sp).hi)
		return true; /* in an older segment */
	return s->base & UNWIND_INTERRUPT ||
	       (end <= is.hi && end >= w->r.sp && (end > w->r.sp || w->exact));
}

/* What the caller has in pc and in the registers that are kept. */
static bool
callersregs(const Walk *w, const UnwindStep *s, uintptr_t end, Regs *r)
{
	uintptr_t from = (s->base & UNWIND_BASE) == UNWIND_AT0 ? w->r.kept[0] : end;

	for (size_t i = 0; i < nelem(s->kept); i++)
		if (s->kept[i] != UNWIND_KEEP &&
		    !word(w, from - s->kept[i] * sizeof from, &r->kept[i]))
			return false;
	if (s->ra != 0)
		return word(w, end - s->ra * sizeof end, &r->pc);
	r->pc = r->lr;
	return w->exact;
}

/* From a frame to its caller's.  false: there is none, and if that is strange, a note. */
static bool
caller(Walk *w)
{
	UnwindStep s;
	UnwindKind kind = unwindstep(w, &s);
	Regs r = w->r;
	uintptr_t end;
	int was = w->on;

	if (kind == UNWIND_LAST)
		return false;
	if (kind == UNWIND_UNKNOWN)
		return stuck(w, "nothing is known of the frame of", w->r.pc);
	if (was == NSTACK)
		return stuck(w, "the stack pointer is on no stack of its own:", r.sp);
	if (!frameend(w, &s, &end) || !goesup(w, &s, end))
		return stuck(w, "the frame does not end on its stack but at", end);
	if (!callersregs(w, &s, end, &r))
		return stuck(w, "the stack does not have what was saved by", w->r.pc);

	r.pc = arch_codeaddr(r.pc);
	r.sp = end;
	r.lr = 0;
	w->interrupted = w->exact = s.base & UNWIND_INTERRUPT;
	if (w->exact ? !arch_interruptedregs(&r) : !runtime_iscode(r.pc))
		return stuck(w, "this is no return address:", r.pc);
	w->r = r;
	w->seg = segment(w, r.sp);
	if (w->exact) {
		w->on = stackof(w);
		if (w->on <= was)
			w->on = NSTACK;
	}
	return true;
}

/* -- From stack to stack ----------------------------------------------------------------- */

static bool
isin(uintptr_t pc, void (*fn)(void))
{
	uintptr_t offset;

	(void)runtime_funcname(pc, &offset);
	return pc - offset == arch_codeaddr((uintptr_t)fn);
}

/* To where gp goes on, which does not run, or is in asmcgocall. */
static bool
stopped(Walk *w)
{
	Gobuf b = w->gp->sched;
	uintptr_t frame = (uintptr_t)b.ctxt;

	if (frame % sizeof frame != 0 || !runtime_isram(frame, sizeof(ArchFrame)))
		b.ctxt = NULL;
	w->r.sp = b.sp;
	w->on = stackof(w);
	if (w->on != GOROUTINES || !arch_stoppedregs(&b, &w->r))
		return stuck(w, "the goroutine's stack pointer is not on its stack but at", b.sp);
	w->on = stackof(w);
	w->exact = true;
	w->interrupted = false;
	return true;
}

/* From arch_faulted: sp points to the exception. */
static bool
faulted(Walk *w)
{
	const Trap *t = (const Trap *)w->r.sp;

	if (w->r.sp > w->seg.hi - sizeof *t ||
	    (t->sp < w->r.sp + sizeof *t && t->fault != FAULT_OVERFLOW))
		return stuck(w, "there is no exception at", w->r.sp);
	arch_trapregs(t, &w->r);
	w->exact = true;
	if (stackof(w) != GOROUTINES)
		return stuck(w, "the stack pointer was not on its stack but at", w->r.sp);
	return true;
}

/* asmcgocall runs its function on g0's stack, and has said in gp->sched where it was. */
static bool
next(Walk *w)
{
	if (w->on == GOROUTINES && isin(w->exact ? w->r.pc : w->r.pc - 1, runtime_sigpanic))
		return caller(w) && faulted(w);
	if (w->on >= GOROUTINES || w->gp == NULL || !isin(w->r.pc, (void (*)(void))asmcgocall))
		return caller(w);
	return stopped(w) && (!isin(w->r.pc, (void (*)(void))asmcgocall) || caller(w));
}

/* What goswitch or mcall has stopped has their frame, which is of no interest.  A new one has
 * an empty stack (but for what a machine without a link register has pushed), and begins in
 * gostart, which is of none either.  What was preempted is not where its sched says. */
static bool
passswitch(Walk *w)
{
	const G *gp = w->gp;

	if (w->r.pc != arch_codeaddr(gp->sched.pc) || !runtime_hasunwind())
		return true;
	if (w->seg.hi != (uintptr_t)gp || gp->stackbase - w->r.sp > sizeof w->r.sp)
		return caller(w);
	if (w->r.pc == arch_codeaddr((uintptr_t)gostart))
		w->r.pc = arch_codeaddr((uintptr_t)gp->start.fn);
	return true;
}

/* The caller of all others is not shown: goexit, and what else says so in its .cfi. */
static bool
islast(const Walk *w)
{
	UnwindStep s;

	return !w->exact &&
	       (w->r.pc == arch_codeaddr((uintptr_t)goexit) || unwindstep(w, &s) == UNWIND_LAST);
}

/* What stands between two segments is not shown either. */
static bool
isboundary(const Walk *w)
{
	return !w->exact && (isin(w->r.pc - 1, (void (*)(void))__morestack) ||
			     isin(w->r.pc - 1, (void (*)(void))runtime_newstack));
}

/* -- The walk ------------------------------------------------------------------------------- */

/* An image without the table knows no frames: what on the stack may be a return address?  Ahead
 * of __nopreempt_start is how it begins. */
static bool
guess(Walk *w)
{
	bool thumb = (uintptr_t)goexit != arch_codeaddr((uintptr_t)goexit);
	uintptr_t pc;

	for (; word(w, w->r.sp, &pc); w->r.sp += sizeof pc) {
		if ((pc != arch_codeaddr(pc)) != thumb || !runtime_iscode(pc) ||
		    pc < (uintptr_t)__nopreempt_start)
			continue;
		w->r.pc = arch_codeaddr(pc);
		w->r.sp += sizeof pc;
		w->exact = false;
		return w->r.pc != arch_codeaddr((uintptr_t)goexit);
	}
	return false;
}

/* The CPU had no room to push what it was interrupted at: pc and lr are lost.  What on the stack
 * is a return address from which there is a way to the end? */
static bool
guesslost(Walk *w)
{
	/* Behind the lowest word, for where that lies another stack may begin. */
	if (w->r.sp <= runtime_overflowend()) {
		w->r.sp = runtime_overflowend() + sizeof w->r.sp;
		w->on = stackof(w);
	}
	while (guess(w)) {
		Walk end = *w;

		while (next(&end) && !islast(&end))
			;
		if (end.note == NULL)
			return true;
	}
	return false;
}

size_t
gentraceback(const Regs *at, const G *gp, size_t skip, uintptr_t *pcbuf, size_t max,
	     void (*fn)(const Stkframe *, void *), void *arg)
{
	bool (*step)(Walk *) = runtime_hasunwind() ? next : guess;
	Walk w = {.gp = runtime_isg(gp) ? gp : NULL, .exact = true};
	size_t n = 0;
	bool more;

	if (w.gp != NULL)
		w.seg = (Stack){runtime_stackend(w.gp), w.gp->stackbase};
	if (at != NULL) {
		w.r = *at;
		w.on = stackof(&w);
		more = at->pc != 0 || runtime_overflowend() == 0 || !runtime_hasunwind() ||
		       guesslost(&w);
	} else {
		more = w.gp != NULL && stopped(&w) && passswitch(&w);
	}
	for (; more && n < max; more = step(&w) && !islast(&w)) {
		if (SPLIT && isboundary(&w))
			continue;
		if (skip > 0) {
			skip--;
			continue;
		}
		if (pcbuf != NULL)
			pcbuf[n] = w.r.pc;
		if (fn != NULL)
			fn(&(Stkframe){w.r.pc, w.r.sp, w.on == GOROUTINES ? w.gp : NULL, w.exact,
				       w.interrupted, NULL},
			   arg);
		n++;
	}
	if (w.note != NULL && fn != NULL)
		fn(&(Stkframe){.pc = w.at, .note = w.note}, arg);
	return n;
}
