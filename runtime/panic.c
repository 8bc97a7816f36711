/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * panic.c -- how a program ends that can't go on.  Any context, any lock held,
 * interrupts on or off; never returns, never waits.  Exit code 2, as Go's.
 */
#include "runtime.h"

#include <go.h>
#include <gotime.h>

#include "panic.h"

enum { EXIT_FATAL = 2 };

/*
 * Begin to die: interrupts off for good.  A second fault while the first is being
 * reported gets one line, a third none: a broken report can't loop.
 */
static void
startdying(void)
{
	static uint8_t early; /* before there is an M */
	uint8_t *dying;

	arch_irqoff();
	dying = getm() == NULL ? &early : &getm()->dying;
	switch ((*dying)++) {
	case 0:
		return;
	case 1:
		runtime_printf("\nfatal error while reporting a fatal error\n");
		break;
	}
	runtime_exit(EXIT_FATAL);
}

/* From how many ns on a report says for how long a goroutine has waited. */
#define LONGWAIT GO_SECOND

static void
printgoroutine(const G *g)
{
	bool waits = runtime_readgstatus(g) == Gwaiting;
	int64_t ns = waits ? runtime_waited(g) : 0;
	const char *name = runtime_gname(g);

	runtime_printf("goroutine %llu [%s", (unsigned long long)g->goid, runtime_statusname(g));
	if (ns >= LONGWAIT)
		runtime_printf(", %lld s", (long long)(ns / GO_SECOND));
	runtime_printf("]%s%s:\n\t%s%s\n", name != NULL ? " " : "", name != NULL ? name : "",
		       runtime_entryname(g), waits ? " (waiting)" : "");
}

/* Which context we are in, when it is none of a goroutine's. */
static const char *
contextname(void)
{
	if (getm() == NULL)
		return "starting";
	if (getg() == getm()->gsignal)
		return "in an interrupt handler";
	return "in the scheduler";
}

static void
printcurrent(void)
{
	if (runtime_ingoroutine())
		printgoroutine(getg());
	else
		runtime_printf("goroutine 0 [%s]\n", contextname());
}

static void
printothers(void)
{
	for (G *g = runtime_sched.allgs; g != NULL; g = g->alllink)
		if (runtime_readgstatus(g) != Gdead && g != getg())
			printgoroutine(g);
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
printpanics(const Panic *p)
{
	if (p->link != NULL) {
		printpanics(p->link);
		if (!p->link->goexit)
			runtime_printf("\t");
	}
	if (p->goexit)
		return;
	runtime_printf("panic: ");
	printvalue(&p->value);
	runtime_printf("%s\n", p->recovered ? " [recovered]" : "");
}

_Noreturn void
runtime_fatalpanic(const Panic *p)
{
	startdying();
	printpanics(p);
	runtime_printf("\n");
	printcurrent();
	runtime_exit(EXIT_FATAL);
}

_Noreturn void
runtime_fatal(const char *msg)
{
	startdying();
	runtime_printf("fatal error: %s\n\n", msg);
	if (runtime_ingoroutine())
		printcurrent();
	printothers();
	runtime_exit(EXIT_FATAL);
}

_Noreturn void
runtime_throw(const char *msg)
{
	startdying();
	runtime_printf("fatal error: %s\n\n", msg);
	printcurrent();
	runtime_exit(EXIT_FATAL);
}

_Noreturn void
runtime_badcontext(const char *what)
{
	startdying();
	runtime_printf("fatal error: %s %s: only a goroutine may block or allocate\n", what,
		       contextname());
	runtime_exit(EXIT_FATAL);
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

/* -- Exceptions --------------------------------------------------------------- */

static void
printregs(const Trap *t)
{
	for (size_t i = 0; i < ARCH_NREG; i++)
		runtime_printf("%-4s %08lx%s", arch_regname[i], (unsigned long)t->reg[i],
			       i % 4 == 3 || i == ARCH_NREG - 1 ? "\n" : "  ");
}

_Noreturn void
runtime_trap(const Trap *t)
{
	uintptr_t offset;
	const char *fn;

	startdying();
	runtime_printf("fatal error: %s (vector %lu, code %lx)", t->what, (unsigned long)t->vector,
		       (unsigned long)t->code);
	if (t->hasaddr)
		runtime_printf(" at address %08lx", (unsigned long)t->addr);
	fn = runtime_funcname(t->pc, &offset);
	runtime_printf("\npc %08lx %s+0x%lx\n", (unsigned long)t->pc, fn, (unsigned long)offset);
	printregs(t);
	runtime_printf("\n");
	printcurrent();
	runtime_exit(EXIT_FATAL);
}
