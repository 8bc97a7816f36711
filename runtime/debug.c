/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * debug.c -- what goroutines there are and what they do.
 *
 * Gs are never freed and runtime_sched.allgs only grows, at its head: so one may go through
 * it with interrupts on, and mask them for one G at a time.
 */
#include "runtime.h"

#include <go.h>
#include <godebug.h>
#include <gotime.h>

/* -- How much of its stack a goroutine has used --------------------------------------
 *
 * A mark every MARKSTEP bytes, when a G is made, and never again: to start a goroutine must not take
 * time for the size of its stack.  A mark is of two words, as a frame may well leave one out.
 */

enum { MARKSTEP = 64 };

static const uint64_t mark = 0x5ca1ab1e0ddba115;

void
runtime_stackpaint(G *g)
{
	uintptr_t end = g->stackbase;

	for (uintptr_t at = g->stackguard + GUARDSIZE; at < end; at += MARKSTEP)
		*(uint64_t *)at = mark;
}

/* At least `used`.  Up from the lowest mark that is gone; behind the one below it all may have
 * been used.  Interrupts on: a stack's memory stays a stack's. */
static size_t
stackmost(const G *g, size_t used)
{
	uintptr_t end = g->stackguard + GUARDSIZE, at = end;

	if (!STACKMARK)
		return 0;
	while (at < g->stackbase && *(const uint64_t *)at == mark)
		at += MARKSTEP;
	if (at > end)
		at -= MARKSTEP - sizeof mark;
	return g->stackbase - at < used ? used : g->stackbase - at;
}

/* -- One goroutine ------------------------------------------------------------------- */

int64_t
runtime_waited(const G *g)
{
	uintptr_t now = (uintptr_t)(runtime_nanotime() >> WAITSHIFT);
	uintptr_t then = g->waiting >> (WHYBITS + WHYSHIFT);

	return (int64_t)((now - then) & (UINTPTR_MAX >> (WHYBITS + WHYSHIFT))) << WAITSHIFT;
}

static const char *
entryname(uint64_t id, void (*fn)(void *))
{
	uintptr_t offset;

	return id == 1 ? "main" : runtime_funcname((uintptr_t)fn, &offset);
}

/* Masked; g lives. */
static void
snapshot(const G *g, GoInfo *info)
{
	uintptr_t sp = g == getg() ? (uintptr_t)__builtin_frame_address(0) : g->sched.sp;

	info->id = g->goid;
	info->name = runtime_gname(g);
	info->status = runtime_statusname(g);
	info->waiting = runtime_readgstatus(g) == Gwaiting ? runtime_waited(g) : 0;
	info->fn = g->start.fn;
	info->stack_used = g->stackbase - sp;
}

/* false: g is dead.  What takes time is done with interrupts on. */
static bool
look(const G *g, GoInfo *info)
{
	Irq s = lock(&runtime_sched.lock);
	bool alive = runtime_readgstatus(g) != Gdead;

	if (alive)
		snapshot(g, info);
	unlock(&runtime_sched.lock, s);
	if (!alive)
		return false;
	info->fn_name = entryname(info->id, info->fn);
	info->stack = g->stackbase - g->stackguard - GUARDSIZE;
	info->stack_most = stackmost(g, info->stack_used);
	return true;
}

/* -- All of them ---------------------------------------------------------------------- */

size_t
go_goroutines(GoInfo *info, size_t n)
{
	size_t count = 0;
	GoInfo one;

	goroutineonly("go_goroutines");
	for (const G *g = runtime_sched.allgs; g != NULL; g = g->alllink) {
		if (!look(g, &one))
			continue;
		if (count < n)
			info[count] = one;
		count++;
	}
	return count;
}

void
go_print_goroutines(void)
{
	GoInfo i;

	goroutineonly("go_print_goroutines");
	go_printf("%6s  %-23s %8s  %7s %7s %7s  %s\n", "id", "status", "ms", "stack", "used",
		  "most", "function (name)");
	for (const G *g = runtime_sched.allgs; g != NULL; g = g->alllink)
		if (look(g, &i))
			go_printf("%6llu  %-23s %8lld  %7zu %7zu %7zu  %s%s%s%s\n",
				  (unsigned long long)i.id, i.status,
				  (long long)(i.waiting / GO_MILLISECOND), i.stack, i.stack_used,
				  i.stack_most, i.fn_name, i.name != NULL ? " (" : "",
				  i.name != NULL ? i.name : "", i.name != NULL ? ")" : "");
}

size_t
go_leak_check(void)
{
	size_t count = 0;
	GoInfo i;

	goroutineonly("go_leak_check");
	for (const G *g = runtime_sched.allgs; g != NULL; g = g->alllink) {
		if (g == getg() || !look(g, &i))
			continue;
		count++;
		go_printf("leak: goroutine %llu [%s]%s%s: %s\n", (unsigned long long)i.id, i.status,
			  i.name != NULL ? " " : "", i.name != NULL ? i.name : "", i.fn_name);
	}
	return count;
}
