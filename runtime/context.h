/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * context.h -- may this be called here?  For calls that only goroutines may make: anywhere
 * else they are fatal and named, even if they would not wait, for one that does so only
 * when it has to is found by no test.
 */
#ifndef CONTEXT_H
#define CONTEXT_H

#include "runtime.h"

/* A goroutine's G lies at the top of its own stack; those of g0 and of interrupt handlers
 * do not. */
static inline bool
isgoroutine(const G *g)
{
	return g->stackbase == (uintptr_t)g;
}

static inline void
goroutineonly(const char *what)
{
	if (unlikely(!isgoroutine(getg())))
		runtime_badcontext(what);
}

#endif
