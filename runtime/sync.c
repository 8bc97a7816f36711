/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sync.c -- Go's package sync, a semaphore and a pool.
 *
 * In all of them the waker does the waiter's work: a mutex, a count, a read lock is the
 * waiter's before it is made ready, so it never retries and nobody overtakes it.  What is
 * to wake many takes the whole queue away at once, and wakes them one at a time, so that
 * interrupts are masked only briefly however many there are.
 */
#include <go.h>
#include <godefer.h>
#include <sync.h>

#include "runtime.h"

_Static_assert(sizeof(GoWaitQ) == sizeof(WaitQ), "a GoWaitQ is a WaitQ");
_Static_assert(offsetof(GoWaitQ, first) == offsetof(WaitQ, first), "a GoWaitQ is a WaitQ");
_Static_assert(offsetof(GoWaitQ, last) == offsetof(WaitQ, last), "a GoWaitQ is a WaitQ");

/* One for all: it is held for a few instructions. */
static Lock synclock;

/* Cond's, which is held while its mutex is unlocked: taken before synclock. */
static Lock condlock;

/* -- Waiting ------------------------------------------------------------------ */

/* Wait in q until another has done what we wait for.  Locked when called, not when it
 * returns. */
static NOINLINE void
waitin(GoWaitQ *q, WaitReason why)
{
	Sudog self;

	self.g = getg();
	enqueue((WaitQ *)q, &self);
	park(self.g, why);
}

/* Take the first out of q, which has one. */
static inline G *
takefirst(GoWaitQ *q)
{
	return dequeue((WaitQ *)q)->g;
}

static inline GoWaitQ
takeall(GoWaitQ *q)
{
	GoWaitQ all = *q;

	q->first = NULL;
	return all;
}

/* Wake all of a queue that was taken away.  Not locked. */
static void
wakeall(GoWaitQ all)
{
	while (all.first != NULL) {
		Irq s = lock(&synclock);

		ready(takefirst(&all));
		unlock(&synclock, s);
	}
}

/* -- Mutex ----------------------------------------------------------------------
 *
 * state is 0, or the G who locked it; WAITED is or'ed in while somebody waits.
 *
 * The fast ways take no lock: no interrupt handler may touch a mutex, and on one core no
 * goroutine comes between.  Several cores will need compare-and-swap in them.  Another's
 * or a waited-for mutex, and another context than a goroutine's, are all found by one
 * comparison, and sorted out on the slow way.
 */
enum { WAITED = 1 };

static NOINLINE void
lockslow(GoMutex *m)
{
	Irq s;

	goroutineonly("go_mutex_lock");
	s = lock(&synclock);
	if (m->state == 0) {
		m->state = (uintptr_t)getg();
		unlock(&synclock, s);
		return;
	}
	m->state |= WAITED;
	waitin(&m->waitq, WaitSema);
}

/* Not 0: g is no goroutine. */
static inline uintptr_t
notgoroutine(const G *g)
{
	return SPLIT ? g->stackbase == 0 : g->stackbase ^ (uintptr_t)g;
}

NOPREEMPT GO_API void
go_mutex_lock(GoMutex *m)
{
	G *g = getg();

	chaosedge();
	KEEP2(m, g);
	if (unlikely((m->state | notgoroutine(g)) != 0)) {
		lockslow(m);
		return;
	}
	m->state = (uintptr_t)g;
}

NOPREEMPT GO_API bool
go_mutex_trylock(GoMutex *m)
{
	chaosedge();
	goroutineonly("go_mutex_trylock");
	if (m->state != 0)
		return false;
	m->state = (uintptr_t)getg();
	return true;
}

static _Noreturn NOINLINE void
unlockofunlocked(void)
{
	go_panic("sync: unlock of unlocked mutex");
}

static NOINLINE void
unlockslow(GoMutex *m)
{
	Irq s;

	goroutineonly("go_mutex_unlock");
	if (m->state == 0)
		unlockofunlocked();
	s = lock(&synclock);
	if (m->state & WAITED) {
		G *gp = takefirst(&m->waitq);

		m->state = (uintptr_t)gp | (m->waitq.first != NULL ? WAITED : 0);
		ready(gp);
	} else {
		m->state = 0;
	}
	unlock(&synclock, s);
}

NOPREEMPT GO_API void
go_mutex_unlock(GoMutex *m)
{
	uintptr_t other = m->state ^ (uintptr_t)getg();

	KEEP1(other);
	if (unlikely(other != 0)) {
		unlockslow(m);
		return;
	}
	KEEP1(other);
	m->state = other; /* the 0 that is at hand */
	chaosedge();
}

/* -- Reader/writer mutex -----------------------------------------------------------
 *
 * readq is not empty only if somebody writes or waits to; writeq only if somebody reads
 * or writes.  Those who were woken but did not run yet count as readers, as the writer.
 */

/* May a reader come in?  Not before a writer who waits. */
static inline bool
mayread(const GoRWMutex *rw)
{
	return !rw->writing && rw->writeq.first == NULL;
}

static inline bool
maywrite(const GoRWMutex *rw)
{
	return !rw->writing && rw->readers == 0;
}

GO_API void
go_rwmutex_rlock(GoRWMutex *rw)
{
	Irq s;

	goroutineonly("go_rwmutex_rlock");
	s = lock(&synclock);
	if (mayread(rw)) {
		rw->readers++;
		unlock(&synclock, s);
	} else {
		rw->waiting++;
		waitin(&rw->readq, WaitSema);
	}
}

GO_API bool
go_rwmutex_tryrlock(GoRWMutex *rw)
{
	bool may;
	Irq s;

	goroutineonly("go_rwmutex_tryrlock");
	s = lock(&synclock);
	may = mayread(rw);
	if (may)
		rw->readers++;
	unlock(&synclock, s);
	return may;
}

/* Locked: nobody has the lock; give it to the first writer, if there is one. */
static inline void
wakewriter(GoRWMutex *rw)
{
	rw->writing = rw->writeq.first != NULL;
	if (rw->writing)
		ready(takefirst(&rw->writeq));
}

GO_API void
go_rwmutex_runlock(GoRWMutex *rw)
{
	Irq s;

	goroutineonly("go_rwmutex_runlock");
	s = lock(&synclock);
	if (unlikely(rw->readers == 0)) {
		unlock(&synclock, s);
		go_panic("sync: RUnlock of unlocked RWMutex");
	}
	if (--rw->readers == 0)
		wakewriter(rw);
	unlock(&synclock, s);
}

GO_API void
go_rwmutex_lock(GoRWMutex *rw)
{
	Irq s;

	goroutineonly("go_rwmutex_lock");
	s = lock(&synclock);
	if (maywrite(rw)) {
		rw->writing = true;
		unlock(&synclock, s);
	} else {
		waitin(&rw->writeq, WaitSema);
	}
}

GO_API bool
go_rwmutex_trylock(GoRWMutex *rw)
{
	bool may;
	Irq s;

	goroutineonly("go_rwmutex_trylock");
	s = lock(&synclock);
	may = maywrite(rw);
	if (may)
		rw->writing = true;
	unlock(&synclock, s);
	return may;
}

GO_API void
go_rwmutex_unlock(GoRWMutex *rw)
{
	GoWaitQ all;
	Irq s;

	goroutineonly("go_rwmutex_unlock");
	s = lock(&synclock);
	if (unlikely(!rw->writing)) {
		unlock(&synclock, s);
		go_panic("sync: Unlock of unlocked RWMutex");
	}
	all = takeall(&rw->readq);
	if (all.first != NULL) {
		rw->readers = rw->waiting;
		rw->waiting = 0;
		rw->writing = false;
	} else {
		wakewriter(rw);
	}
	unlock(&synclock, s);
	wakeall(all);
}

/* -- Wait group ------------------------------------------------------------------- */

static inline void
addto(GoWaitGroup *wg, int n)
{
	GoWaitQ all = {NULL, NULL};
	Irq s = lock(&synclock);
	int sum;

	if (__builtin_add_overflow(wg->n, n, &sum) || sum < 0) {
		unlock(&synclock, s);
		go_panic(n < 0 ? "sync: negative WaitGroup counter"
			       : "sync: WaitGroup counter overflow");
	}
	wg->n = sum;
	if (sum == 0)
		all = takeall(&wg->waitq);
	unlock(&synclock, s);
	wakeall(all);
}

GO_API void
go_waitgroup_add(GoWaitGroup *wg, int n)
{
	goroutineonly("go_waitgroup_add");
	addto(wg, n);
}

GO_API void
go_waitgroup_done(GoWaitGroup *wg)
{
	goroutineonly("go_waitgroup_done");
	addto(wg, -1);
}

GO_API void
go_waitgroup_wait(GoWaitGroup *wg)
{
	Irq s;

	goroutineonly("go_waitgroup_wait");
	s = lock(&synclock);
	if (wg->n == 0)
		unlock(&synclock, s);
	else
		waitin(&wg->waitq, WaitSema);
}

/* -- Once ------------------------------------------------------------------------- */

static void
oncedone(void *arg)
{
	GoOnce *o = arg;

	o->done = true;
	go_mutex_unlock(&o->m);
}

/* However fn ends, it has been called. */
static NOINLINE void
onceslow(GoOnce *o, void (*fn)(void *arg), void *arg)
{
	goroutineonly("go_once");
	go_mutex_lock(&o->m);
	if (o->done) {
		go_mutex_unlock(&o->m);
		return;
	}
	go_scope {
		go_defer(oncedone, o);
		fn(arg);
	}
}

GO_API void
go_once(GoOnce *o, void (*fn)(void *arg), void *arg)
{
	if (likely(o->done))
		return;
	onceslow(o, fn, arg);
}

/* -- Condition variable ------------------------------------------------------------- */

GO_API void
go_cond_wait(GoCond *c, GoMutex *m)
{
	Sudog self;

	goroutineonly("go_cond_wait");
	if (m->state == 0)
		unlockofunlocked();
	(void)lock(&condlock);
	self.g = getg();
	enqueue((WaitQ *)&c->waitq, &self);
	go_mutex_unlock(m); /* before park, and we can be found already: no signal is lost */
	park(self.g, WaitCond);
	go_mutex_lock(m);
}

GO_API void
go_cond_signal(GoCond *c)
{
	Irq s;

	goroutineonly("go_cond_signal");
	s = lock(&condlock);
	if (c->waitq.first != NULL)
		ready(takefirst(&c->waitq));
	unlock(&condlock, s);
}

GO_API void
go_cond_broadcast(GoCond *c)
{
	GoWaitQ all;
	Irq s;

	goroutineonly("go_cond_broadcast");
	s = lock(&condlock);
	all = takeall(&c->waitq);
	unlock(&condlock, s);
	wakeall(all);
}

/* -- Semaphore ----------------------------------------------------------------------
 *
 * Somebody waits only if n is 0.
 */

/* noipa: a caller that knew that it does not return would call it, not jump. */
static __attribute__((noipa)) void
badacquire(void)
{
	runtime_badcontext("go_semaphore_acquire");
}

static __attribute__((noipa)) void
badrelease(void)
{
	go_panic("go_semaphore_release: the count has no room");
}

GO_API void
go_semaphore_acquire(GoSemaphore *sem)
{
	Irq s;

	KEEP1(sem);
	if (unlikely(!isgoroutine(getg()))) {
		badacquire();
		return;
	}
	s = lock(&synclock);
	if (sem->n == 0) {
		waitin(&sem->waitq, WaitSema);
		return;
	}
	sem->n--;
	unlock(&synclock, s);
}

GO_API bool
go_semaphore_tryacquire(GoSemaphore *sem)
{
	Irq s = lock(&synclock);
	bool can = sem->n != 0;

	if (can)
		sem->n--;
	unlock(&synclock, s);
	return can;
}

GO_API void
go_semaphore_release(GoSemaphore *sem)
{
	Irq s = lock(&synclock);

	if (sem->waitq.first != NULL) {
		readyunlock(takefirst(&sem->waitq), &synclock, s);
		return;
	}
	if (unlikely(sem->n == SIZE_MAX)) {
		unlock(&synclock, s);
		badrelease();
		return;
	}
	sem->n++;
	unlock(&synclock, s);
}

/* -- Pool --------------------------------------------------------------------------- */

/* What a free object holds, wherever it lies. */
typedef struct __attribute__((packed, may_alias)) Free {
	void *next;
} Free;

void
go_pool_init(GoPool *pool, void *buf, size_t n, size_t size)
{
	if (size < sizeof(Free))
		go_panic("go_pool_init: the size is less than a pointer's");
	*pool = (GoPool){.begin = buf, .next = buf, .size = size};
	pool->end = pool->begin + n / size * size;
}

GO_API void *
go_pool_alloc(GoPool *pool)
{
	Irq s = lock(&synclock);
	void *p = pool->free;

	if (p != NULL) {
		pool->free = ((Free *)p)->next;
	} else if (pool->next != pool->end) {
		p = pool->next;
		pool->next += pool->size;
	}
	unlock(&synclock, s);
	return p;
}

GO_API void
go_pool_free(GoPool *pool, void *object)
{
	Irq s;

	if (object == NULL)
		return;
	s = lock(&synclock);
	if ((char *)object < pool->begin || (char *)object >= pool->next) {
		unlock(&synclock, s);
		go_panic("go_pool_free: not an object of this pool");
	}
	((Free *)object)->next = pool->free;
	pool->free = object;
	unlock(&synclock, s);
}
