/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * panic.c -- how a program ends that can't go on, in few words and little flash: what happened, in which
 * goroutine, and where, which `make addr2line ADDRESS=...` can name.  In place of panic.c, defer.c and
 * fault.c: there are no scopes, so nothing can be deferred or recovered, and a panic or a fault is the end.
 *
 * Any context, any lock held, interrupts on or off; never returns, never waits.  Exit code 2.
 */
#include "../runtime.h"

#include <godefer.h>

enum { EXIT_FATAL = 2 };

#define CALLER ((uintptr_t)__builtin_return_address(0))

/* -- Output: without printf, of which an image has no other use perhaps ------------- */

static void
text(const char *s)
{
	const char *end = s;

	while (*end != '\0')
		end++;
	runtime_oswrite(s, (size_t)(end - s));
}

/* s, and behind it v. */
static void
number(const char *s, uintptr_t v, unsigned base)
{
	char buf[12], *p = buf + sizeof buf;

	*--p = '\0';
	do
		*--p = "0123456789abcdef"[v % base];
	while ((v /= base) != 0);
	text(s);
	text(p);
}

/* -- The end ------------------------------------------------------------------------ */

/* A second error while the first is reported ends that.  Written on whatever stack this is: nobody else will
 * run, so it does not matter what lies below. */
static _Noreturn void
die(const char *what, const char *msg, uintptr_t pc)
{
	static bool dying;
	const G *g = getg();

	arch_irqoff();
	if (!dying) {
		dying = true;
		text(what);
		text(msg);
		if (hasid(g))
			number("\ngoroutine ", (uintptr_t)g->goid, 10);
		number("\npc 0x", pc, 16);
		text("\n");
	}
	runtime_exit(EXIT_FATAL);
}

static const char fatal[] = "fatal error: ";

_Noreturn void
runtime_throw(const char *msg)
{
	die(fatal, msg, CALLER);
}

_Noreturn void
runtime_fatal(const char *msg)
{
	die(fatal, msg, CALLER);
}

const char *
runtime_parkcall(WaitReason why)
{
	(void)why;
	return "a call that waits";
}

_Noreturn void
runtime_badcontext(const char *what)
{
	die("fatal error: only for goroutines: ", what, CALLER);
}

_Noreturn void
runtime_badmcall(void)
{
	die(fatal, "mcall called on g0", CALLER);
}

_Noreturn void
runtime_badgostartcall(void)
{
	die(fatal, "gostartcall: invalid use: lr is set", CALLER);
}

/* -- Panics --------------------------------------------------------------------------- */

static const char panic[] = "panic: ";

void
go_panic(const char *msg)
{
	die(panic, msg, CALLER);
}

void
go_panic_error(const GoError *err)
{
	die(panic, err->text, CALLER);
}

_Noreturn void
runtime_panicdivide(void)
{
	die(panic, "runtime error: integer divide by zero", CALLER);
}

void
go_exit(void)
{
	G *g = getg();

	if (!ingoroutine())
		runtime_badcontext("go_exit");
	if (g->goid == 1)
		runtime_sched.mainexit = true;
	runtime_goexit1();
}

/* -- Stacks and exceptions ------------------------------------------------------------ */

static const char overflow[] = "stack overflow";

/* On the trap stack or another good one. */
_Noreturn void
runtime_stackoverflow(const G *g, const Regs *at)
{
	die(fatal, overflow, at != NULL ? at->pc : g->sched.pc);
}

_Noreturn void
runtime_overflown(const G *g)
{
	(void)g;
	die(fatal, overflow, CALLER);
}

/* In the exception's handler; t has vector, code and pc. */
_Noreturn void
runtime_trap(const Trap *t)
{
	number("exception ", t->vector, 10);
	number(", status 0x", t->code, 16);
	die("\n", "fatal error: exception", t->pc);
}
