/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * fault.c -- exceptions of the CPU: one of a goroutine's own code becomes a panic in it, all
 * others end the program.
 *
 * An exception comes on a stack of the core's, masked.  What it was goes to the goroutine's
 * stack, below all that is in use there, and the goroutine goes on in runtime_sigpanic, as if
 * it had called that in place of the instruction:
 *
 *	sp at the fault ->	(aligned)
 *				Trap
 *				runtime_sigpanic, called from arch_faulted
 *				runtime_dopanic ... deferred functions
 *
 * So nothing is left to be given back when one of these recovers.  A stack that has overflowed has no
 * room for that, and what lies below it may be broken: that is the end.
 */
#include "panic.h"

const GoError go_memory_error = {
	"runtime error: invalid memory address or nil pointer dereference"};
const GoError go_alignment_error = {"runtime error: unaligned memory access"};
const GoError go_instruction_error = {"runtime error: undefined instruction"};
const GoError go_divide_error = {"runtime error: integer divide by zero"};
const GoError go_float_error = {"runtime error: floating point error"};

const GoError go_stack_error = {"runtime error: stack overflow"};
static const GoError nopage = {"out of memory for a goroutine's stack"};

static const GoError *const errors[NFAULT] = {
	[FAULT_MEMORY] = &go_memory_error,
	[FAULT_ALIGNMENT] = &go_alignment_error,
	[FAULT_INSTRUCTION] = &go_instruction_error,
	[FAULT_DIVIDE] = &go_divide_error,
	[FAULT_FLOAT] = &go_float_error,
	[FAULT_OVERFLOW] = &go_stack_error,
	[FAULT_NOPAGE] = &nopage,
};

/* What a panic takes of the stack, and something for its first deferred call. */
enum { ROOM = sizeof(Trap) + 320 };

/*
 * Was t in code of g's own, on its own stack, and can g go on there?  Not when that has overflowed:
 * its sp is too low, or it has met its guard.  Not while it dies.  When it
 * panics, the code at fault must be a deferred call's: all that these do lies below cfa, and what
 * is above is the panic itself, which would find the same broken list again, and again.
 */
static bool
canpanic(const G *g, const Trap *t, uintptr_t sp)
{
	if (sp % sizeof sp != 0 || sp > g->stackbase || sp < g->stackguard + GUARDSIZE + ROOM)
		return false;
	if (!iswindow(g->stackclass) && t->addr >= g->stackguard &&
	    t->addr < g->stackguard + GUARDSIZE)
		return false;
	return !ispanic(g, g->panic) || (SPLIT ? runtime_isdeeper(g, sp, (uintptr_t)g->panic->cfa)
					       : sp <= (uintptr_t)g->panic->cfa);
}

_Noreturn void
runtime_trap(const Trap *t)
{
	G *g = getg();
	Fault fault = t->fault;
	uintptr_t sp = t->sp;
	Trap *below;

	if (fault == FAULT_NONE || fault == FAULT_STACK || !hasid(g) || !runtime_isg(g) ||
	    getm()->dying != 0)
		runtime_fatalfault(t);
	if (PAGED)
		fault = runtime_windowtrap(g, t, &sp, ROOM);
	if (fault == FAULT_NONE || !canpanic(g, t, sp))
		runtime_fatalfault(t);
	below = (Trap *)((sp - sizeof *t) & ~(uintptr_t)(ARCH_STACKALIGN - 1));
	*below = *t;
	below->fault = fault;
	g->sched = (Gobuf){.sp = (uintptr_t)below, .pc = (uintptr_t)arch_faulted, .g = g};
	gostartcall(&g->sched, runtime_sigpanic, below);
	arch_trapgogo(&g->sched);
}

/* The context register has the Trap. */
void
runtime_sigpanic(void)
{
	const Trap *t = getclosureptr();
	const GoError *err = errors[t->fault];
	Panic p;

	p.value = (GoValue){.kind = GO_ERROR,
			    .text = err->text,
			    .error = err,
			    .number = (long)t->pc,
			    .pointer = (const void *)(t->hasaddr ? t->addr : 0)};
	runtime_dopanic(&p, t);
}

_Noreturn void
runtime_panicdivide(void)
{
	Panic p;

	p.value = (GoValue){
		.kind = GO_ERROR, .text = go_divide_error.text, .error = &go_divide_error};
	runtime_dopanic(&p, NULL);
}
