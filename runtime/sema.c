/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sema.c -- blocking locks between goroutines.
 *
 * The unlocker hands the mutex to the first waiter, who never retries: so the order
 * is first come, first served.
 */
#include "runtime.h"

bool
runtime_rmutex_trylock(RMutex *m)
{
	Irq s = lock(&m->lock);
	bool ok = m->owner == NULL || m->owner == getg();

	if (getg() == getm()->gsignal)
		runtime_badcontext("locking a mutex");
	if (ok) {
		m->owner = getg();
		m->depth++;
	}
	unlock(&m->lock, s);
	return ok;
}

void
runtime_rmutex_lock(RMutex *m)
{
	Sudog self;

	if (runtime_rmutex_trylock(m))
		return;
	(void)lock(&m->lock);
	if (m->owner == NULL) { /* unlocked since */
		m->owner = getg();
		m->depth = 1;
		arch_irqon();
		return;
	}
	self.g = getg();
	enqueue(&m->waitq, &self);
	park(self.g, WaitSema);
}

void
runtime_rmutex_unlock(RMutex *m)
{
	Irq s = lock(&m->lock);
	Sudog *next;

	if (m->owner != getg())
		runtime_throw("unlock of a mutex that the goroutine does not hold");
	if (--m->depth == 0) {
		m->owner = NULL;
		if (m->waitq.first != NULL) {
			next = dequeue(&m->waitq);
			m->owner = next->g;
			m->depth = 1;
			ready(next->g);
		}
	}
	unlock(&m->lock, s);
}
