/* SPDX-License-Identifier: BSD-3-Clause */
/* panic.h -- a panic: for defer.c, which runs it, and panic.c, which prints it. */
#ifndef PANIC_H
#define PANIC_H

#include <godefer.h>

#include "runtime.h"
#include "segment.h"

/* On the stack of the go_panic or go_exit that began it. */
struct Panic {
	Panic *link; /* the one that called the deferred function in which this one began */
	void *cfa; /* of the deferred function that it calls: who may recover; NULL: of none yet */
	GoValue value;
	const Trap *trap; /* the exception that it was, on the same stack; NULL: none */
	bool recovered;
	bool goexit; /* a go_exit, which none can recover */
};

/*
 * A goroutine has one word for its newest panic and for who called go: while there is no
 * panic, the word is the address of that call, and it stands behind the oldest one later.  A
 * panic lies on its goroutine's stack, and code does not.
 */
static inline bool
ispanic(const G *g, const Panic *p)
{
	if (SPLIT) /* on any segment */
		return p != NULL && !runtime_iscode((uintptr_t)p);
	return (uintptr_t)p - g->stackguard < g->stackbase - g->stackguard;
}

/* Who called go for g; 0: not known.  The stack may be broken. */
static inline uintptr_t
gocaller(const G *g)
{
	const Panic *p = g->panic;

	while (ispanic(g, p)) {
		if (p->link <= p && ispanic(g, p->link))
			return 0;
		p = p->link;
	}
	return (uintptr_t)p;
}

/* Begin *p, of which value is set; t: why, or NULL.  Any context. */
_Noreturn void runtime_dopanic(Panic *p, const Trap *t);

/* Print p and those below, and end the program. */
_Noreturn void runtime_fatalpanic(const Panic *p);

/* An exception that can't be a panic: print it, and end the program. */
_Noreturn void runtime_fatalfault(const Trap *t);

#endif
