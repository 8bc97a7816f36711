/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stack.c -- the guards at the ends of stacks, and what an overflow is.
 *
 * A stack's lowest GUARDSIZE bytes are its guard.  Either the CPU lets nobody access that of the
 * goroutine that runs and those of the core's own stacks, or there are canaries, which assembly and
 * the scheduler look at: STACKGUARD in gobuf32.h and docs/stacks.md.  A CPU that knows where a
 * stack ends needs no guard.  Where the layout has pages that are not mapped, they are below the
 * core's own stacks in any case.
 *
 * With a canary an overflow is found when it has happened: memory below the stack, perhaps the
 * next one's G, may be broken.  So it is always fatal.
 */
#include "runtime.h"
#include "segment.h"

extern char __data_start[];
extern char __g0stack_guard[], __g0stack_top[], G0STACK[];
extern char __irqstack_guard[], __irqstack_top[], IRQSTACK[];

/* The CPU guards. */
static bool guarded;

/* What was reported. */
static struct {
	const G *g;
	uintptr_t sp;
} overflow;

/* What go gives; of a window without what is not for frames. */
enum {
	GIVEN = PAGED && STACKSIZE > WINDOWPAGE
			? STACKSIZE / 8 * 7 - WINDOWCLOSED - WINDOWTOP + GUARDSIZE
			: STACKSIZE
};

/* For tools/stack. */
__attribute__((used, section(".symtab.stackinfo"))) static const struct {
	uint32_t g, guard, interrupted, stack, mainstack, minstack, reserve;
} stackinfo = {GSIZE, GUARDSIZE, ARCH_INTERRUPTED, GIVEN, MAINSTACK, MINSTACK, STACKRESERVE};

/* -- Guards ------------------------------------------------------------------------- */

typedef uintptr_t __attribute__((may_alias)) Word;

static uintptr_t
align(uintptr_t a)
{
	return GUARDSIZE > 16 ? (a + GUARDSIZE - 1) & -(uintptr_t)GUARDSIZE : a;
}

/* Not what code or data has. */
enum { MAGIC = 0x5ca1ab1d };

static void
setcanary(uintptr_t end)
{
	if (GUARDSIZE == 0)
		return;
	*(Word *)end = end - MAGIC;
	*(Word *)(end + GUARDSIZE - sizeof(Word)) = MAGIC;
}

static void
guardown(G *g, const char *top, const char *size)
{
	g->stackguard = align((uintptr_t)top - (uintptr_t)size);
	setcanary(g->stackguard);
}

/* g0's and gsignal's stackbase stays 0, by which they are known: isgoroutine. */
void
runtime_guardcore(void)
{
	M *m = getm();

	guardown(m->g0, __g0stack_top, G0STACK);
	guardown(m->gsignal, __irqstack_top, IRQSTACK);
	guarded = arch_guardstacks(m->g0->stackguard, m->gsignal->stackguard);
}

void
runtime_guardstack(G *g)
{
	setcanary(g->stackguard);
}

bool
runtime_isoverwritten(const G *g)
{
	uintptr_t end = g->stackguard;

	return GUARDSIZE != 0 && !guarded && !iswindow(g->stackclass) &&
	       *(const Word *)end + *(const Word *)(end + GUARDSIZE - sizeof(Word)) != end;
}

void
runtime_guardsegment(uintptr_t mem)
{
	setcanary(mem);
}

/* -- Overflow ------------------------------------------------------------------------- */

static bool
inguardof(const G *g, uintptr_t addr)
{
	return g->stackguard != 0 && addr >= g->stackguard && addr < g->stackguard + GUARDSIZE;
}

/* Between the linker's two: where the layout has pages that are not mapped. */
static bool
inpages(uintptr_t addr, const char *guard, const char *top, const char *size)
{
	return addr >= (uintptr_t)guard && addr < (uintptr_t)top - (uintptr_t)size;
}

bool
runtime_inguard(uintptr_t addr)
{
	const M *m = getm();
	const G *g = m != NULL ? getp()->runqtail->schedlink : NULL;

	return m != NULL && (inguardof(m->g0, addr) || inguardof(m->gsignal, addr) ||
			     inpages(addr, __g0stack_guard, __g0stack_top, G0STACK) ||
			     inpages(addr, __irqstack_guard, __irqstack_top, IRQSTACK) ||
			     (runtime_isg(g) && inguardof(g, addr)));
}

/* What else is in RAM below its stack has gone too deep, and lost its way on none. */
bool
runtime_isoverflow(const Trap *t)
{
	const G *g = getg();
	uintptr_t base, end;

	if (getm() == NULL || g->stackguard == 0)
		return false;
	if (t->fault == FAULT_STACK || (t->hasaddr && runtime_inguard(t->addr)))
		return true;
	if (hasid(g) && iswindow(g->stackclass))
		return runtime_isbelow(g, t);
	return t->sp < g->stackguard + GUARDSIZE && t->sp >= (uintptr_t)__data_start &&
	       runtime_osram(0, &base, &end) && t->sp < end;
}

uintptr_t
runtime_stackend(const G *g)
{
	uintptr_t end = g->stackguard + GUARDSIZE;

	return g == overflow.g && overflow.sp < end ? overflow.sp : end;
}

uintptr_t
runtime_overflowend(void)
{
	return overflow.g == NULL ? 0 : overflow.g->stackguard + GUARDSIZE;
}

static void
printsize(uintptr_t end, uintptr_t top, uintptr_t sp)
{
	runtime_printf(" stack overflow: stack of %lu bytes at [0x%08lx, 0x%08lx), sp 0x%08lx\n",
		       (unsigned long)(top - end), (unsigned long)end, (unsigned long)top,
		       (unsigned long)sp);
}

void
runtime_printoverflow(const G *g, uintptr_t sp)
{
	uintptr_t end = g->stackguard + GUARDSIZE, offset;
	const M *m = getm();
	const char *name;

	if (!SPLIT || sp < end) {
		overflow.g = g;
		overflow.sp = sp & -(uintptr_t)sizeof(Word);
	}
	if (g == m->g0 || g == m->gsignal) {
		runtime_printf("runtime: %s", g == m->g0 ? "the scheduler's" : "the interrupts'");
		printsize(end, (uintptr_t)(g == m->g0 ? __g0stack_top : __irqstack_top), sp);
		runtime_printf("runtime: %s in board.mk is its size\n",
			       g == m->g0 ? "G0STACK" : "IRQSTACK");
		return;
	}
	if (iswindow(g->stackclass))
		end = runtime_windowend(g);
	name = g->goid == 1 ? "main" : runtime_funcname((uintptr_t)g->start.fn, &offset);
	runtime_printf("runtime: goroutine %llu [%s]", (unsigned long long)g->goid, name);
	if (SPLIT && sp >= end) {
		size_t total, most;

		runtime_stacksize(g, &total, &most);
		runtime_printf(" stack overflow: %lu bytes in segments, of %lu at most\n",
			       (unsigned long)total, (unsigned long)STACKMAX);
		return;
	}
	printsize(end, g->stackbase, sp);
	runtime_printf("runtime: `make stack` tells how much %s may need; %s gives it more\n", name,
		       g->goid == 1 ? "MAINSTACK in board.mk" : "go_stack");
}

_Noreturn void
runtime_stackoverflow(const G *g, const Regs *at)
{
	runtime_overflowfatal(g, g, at);
}

/* -- Checks in C ------------------------------------------------------------------------- */

typedef struct Overflown {
	const G *g;
	Regs at;
} Overflown;

static uintptr_t
reportit(void *arg)
{
	const Overflown *o = arg;

	runtime_overflowfatal(o->g, o->g, &o->at);
}

/* Not on the stack that has no room. */
_Noreturn void
runtime_overflown(const G *g)
{
	static Overflown o;

	arch_irqoff();
	o.g = g;
	arch_regs(&o.at);
	if (g == getg())
		(void)asmcgocall(reportit, &o);
	runtime_overflowfatal(g, getg(), &o.at);
}
