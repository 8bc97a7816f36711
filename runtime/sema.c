/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sema.c -- the recursive mutex that libc wants: a GoMutex (sync.c), and how many times
 * its owner has locked it.
 *
 * libc also runs on g0, by asmcgocall, where a mutex that is free may be locked; nobody
 * else runs until it is unlocked.  One that is not free is fatal there, like all waiting.
 */
#include "runtime.h"

/* A mutex's state is its owner; its low bit says that somebody waits. */
static inline bool
ismine(const RMutex *m)
{
	return (m->m.state & ~(uintptr_t)1) == (uintptr_t)getg();
}

NOPREEMPT bool
runtime_rmutex_trylock(RMutex *m)
{
	if (getg() == getm()->gsignal)
		runtime_badcontext("locking a mutex");
	if (!ismine(m)) {
		if (m->m.state != 0)
			return false;
		m->m.state = (uintptr_t)getg();
	}
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

NOPREEMPT void
runtime_rmutex_unlock(RMutex *m)
{
	if (!ismine(m))
		runtime_throw("unlock of a mutex that the goroutine does not hold");
	if (--m->depth != 0)
		return;
	if (m->m.state == (uintptr_t)getg())
		m->m.state = 0;
	else /* somebody waits */
		go_mutex_unlock(&m->m);
}
