/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * debug.c -- what goroutines there are and what they do.
 *
 * Interrupts are masked for one G at a time.  In between it may end, and its memory be used for
 * something else, which the walk is told of: GWalk.
 */
#include "runtime.h"
#include "segment.h"

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
	uintptr_t at = g->stackguard + GUARDSIZE, end = g->stackbase;

	for (; at + MARKSTEP < end; at += 2 * MARKSTEP) {
		*(uint64_t *)at = mark;
		*(uint64_t *)(at + MARKSTEP) = mark;
	}
	if (at < end)
		*(uint64_t *)at = mark;
}

/* At least `used`.  Up from the lowest mark that is gone; behind the one below it all may have
 * been used.  Interrupts on: if the stack goes meanwhile, the answer has no meaning. */
static size_t
stackmost(uintptr_t lo, uintptr_t hi, size_t used)
{
	uintptr_t at = lo;

	if (!STACKMARK)
		return 0;
	while (at < hi && *(const uint64_t *)at == mark)
		at += MARKSTEP;
	if (at > lo)
		at -= MARKSTEP - sizeof mark;
	return hi - at < used ? used : hi - at;
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
	if (SPLIT) {
		runtime_stacksize(g, &info->stack, &info->stack_most);
		info->stack_used = runtime_stackused(g, sp);
	} else {
		info->stack_used = g->stackbase - sp;
		info->stack_most = iswindow(g->stackclass) ? runtime_windowmost(g) : 0;
	}
}

/* What w is at, if that lives; then w goes on.  What takes time is done with interrupts on. */
static bool
look(GWalk *w, GoInfo *info)
{
	Irq s = lock(&runtime_sched.lock);
	const G *g = runtime_walkat(w);
	bool alive = g != NULL && runtime_readgstatus(g) != Gdead;

	if (alive) {
		uintptr_t lo = g->stackguard + GUARDSIZE, hi = g->stackbase;

		snapshot(g, info);
		unlock(&runtime_sched.lock, s);
		info->fn_name = entryname(info->id, info->fn);
		if (!SPLIT) {
			info->stack = hi - lo;
			if (info->stack_most == 0)
				info->stack_most = stackmost(lo, hi, info->stack_used);
		}
		s = lock(&runtime_sched.lock);
		alive = !w->moved && g->goid == info->id && runtime_readgstatus(g) != Gdead;
	}
	runtime_walknext(w);
	unlock(&runtime_sched.lock, s);
	return alive;
}

/* -- All of them ---------------------------------------------------------------------- */

size_t
go_goroutines(GoInfo *info, size_t n)
{
	size_t count = 0;
	GoInfo one;
	GWalk w;

	goroutineonly("go_goroutines");
	runtime_walkbegin(&w);
	while (w.g != NULL) {
		if (!look(&w, &one))
			continue;
		if (count < n)
			info[count] = one;
		count++;
	}
	runtime_walkend(&w);
	return count;
}

void
go_print_goroutines(void)
{
	GoInfo i;
	GWalk w;

	goroutineonly("go_print_goroutines");
	go_printf("%6s  %-23s %8s  %7s %7s %7s  %s\n", "id", "status", "ms", "stack", "used",
		  "most", "function (name)");
	runtime_walkbegin(&w);
	while (w.g != NULL)
		if (look(&w, &i))
			go_printf("%6llu  %-23s %8lld  %7zu %7zu %7zu  %s%s%s%s\n",
				  (unsigned long long)i.id, i.status,
				  (long long)(i.waiting / GO_MILLISECOND), i.stack, i.stack_used,
				  i.stack_most, i.fn_name, i.name != NULL ? " (" : "",
				  i.name != NULL ? i.name : "", i.name != NULL ? ")" : "");
	runtime_walkend(&w);
}

size_t
go_leak_check(void)
{
	uint64_t self = go_id();
	size_t count = 0;
	GoInfo i;
	GWalk w;

	goroutineonly("go_leak_check");
	runtime_walkbegin(&w);
	while (w.g != NULL) {
		if (!look(&w, &i) || i.id == self)
			continue;
		count++;
		go_printf("leak: goroutine %llu [%s]%s%s: %s\n", (unsigned long long)i.id, i.status,
			  i.name != NULL ? " " : "", i.name != NULL ? i.name : "", i.fn_name);
	}
	runtime_walkend(&w);
	return count;
}
