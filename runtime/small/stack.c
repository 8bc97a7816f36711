/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * stack.c -- the canaries at the ends of stacks, in place of the other stack.c.  What they are, and who
 * looks at them, is the same; the report has a line: panic.c.
 */
#include "../runtime.h"

extern char __g0stack_top[], G0STACK[], __irqstack_top[], IRQSTACK[];

/* For tools/stack. */
__attribute__((used, section(".symtab.stackinfo"))) static const struct {
	uint32_t g, guard, interrupted, stack, mainstack, minstack, reserve;
} stackinfo = {GSIZE, GUARDSIZE, ARCH_INTERRUPTED, STACKSIZE, MAINSTACK, MINSTACK, STACKRESERVE};

typedef uintptr_t __attribute__((may_alias)) Word;

/* Not what code or data has. */
enum { MAGIC = 0x5ca1ab1d };

void
runtime_guardstack(G *g)
{
	uintptr_t end = g->stackguard;

	if (GUARDSIZE == 0)
		return;
	*(Word *)end = end - MAGIC;
	*(Word *)(end + GUARDSIZE - sizeof(Word)) = MAGIC;
}

/* g0's and gsignal's stackbase stays 0, by which they are known: isgoroutine. */
void
runtime_guardcore(void)
{
	M *m = getm();

	m->g0->stackguard = (uintptr_t)__g0stack_top - (uintptr_t)G0STACK;
	m->gsignal->stackguard = (uintptr_t)__irqstack_top - (uintptr_t)IRQSTACK;
	runtime_guardstack(m->g0);
	runtime_guardstack(m->gsignal);
}

bool
runtime_isoverwritten(const G *g)
{
	uintptr_t end = g->stackguard;

	return GUARDSIZE != 0 &&
	       *(const Word *)end + *(const Word *)(end + GUARDSIZE - sizeof(Word)) != end;
}
