/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sema.c -- the recursive mutex that libc wants: a GoMutex (sync.c), and how many times
 * its owner has locked it.
 */
#include "runtime.h"

/* A mutex's state is its owner; its low bit says that somebody waits. */
static inline bool
ismine(const RMutex *m)
{
	return (m->m.state & ~(uintptr_t)1) == (uintptr_t)getg();
}

bool
runtime_rmutex_trylock(RMutex *m)
{
	if (getg() == getm()->gsignal)
		runtime_badcontext("locking a mutex");
	if (!ismine(m) && !go_mutex_trylock(&m->m))
		return false;
	m->depth++;
	return true;
}

void
runtime_rmutex_lock(RMutex *m)
{
	if (runtime_rmutex_trylock(m))
		return;
	go_mutex_lock(&m->m);
	m->depth = 1;
}

void
runtime_rmutex_unlock(RMutex *m)
{
	if (!ismine(m))
		runtime_throw("unlock of a mutex that the goroutine does not hold");
	if (--m->depth == 0)
		go_mutex_unlock(&m->m);
}
