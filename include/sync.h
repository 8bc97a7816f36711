/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sync.h -- locks and the like between goroutines: Go's package sync, and two more.
 *
 * All bytes zero is each type's first state, so a static variable needs no set-up.  None
 * may be copied or moved once it is used.  Nothing here allocates: who waits does so in a
 * record on its own stack.  Waiters are served first come, first served: what they wait
 * for is handed to them, so nobody overtakes them.
 *
 *	static GoMutex m;
 *
 *	go_mutex_lock(&m);
 *	shared++;
 *	go_mutex_unlock(&m);
 *
 * Context "goroutine": anywhere else it is fatal, with the call's name, even if it would
 * not wait.  "interrupt" includes goroutine.
 */
#ifndef SYNC_H
#define SYNC_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <goabi.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Goroutines that wait: the runtime's. */
typedef struct GoWaitQ {
	void *first, *last;
} GoWaitQ;

/* -- Mutex --------------------------------------------------------------------- */

/* Go's sync.Mutex.  Not recursive: its owner waits for ever when it locks it again. */
typedef struct GoMutex {
	uintptr_t state; /* 0: unlocked */
	GoWaitQ waitq;
} GoMutex;

/* Lock m; waits while it is locked.  Context: goroutine. */
GO_API void go_mutex_lock(GoMutex *m);

/* Lock m if it is unlocked; false: it is not.  Context: goroutine. */
GO_API bool go_mutex_trylock(GoMutex *m);

/* Unlock m, or hand it to the first who waits.  Any goroutine may do it.  Panics if it is
 * unlocked.  Context: goroutine. */
GO_API void go_mutex_unlock(GoMutex *m);

/* -- Reader/writer mutex --------------------------------------------------------- */

/*
 * Go's sync.RWMutex: locked by any number of readers or by one writer.  A reader waits
 * also for a writer who waits, so readers can't starve writers; all readers who waited
 * for a writer come before the next one, so writers can't starve readers.  So who reads
 * must not lock it to read again: a writer may wait in between.
 */
typedef struct GoRWMutex {
	size_t readers; /* that hold it */
	size_t waiting; /* readers in readq */
	bool writing;
	GoWaitQ readq, writeq;
} GoRWMutex;

/* Lock for reading, unlock.  The unlock panics if nobody reads.  Context: goroutine. */
GO_API void go_rwmutex_rlock(GoRWMutex *rw);
GO_API void go_rwmutex_runlock(GoRWMutex *rw);

/* Lock for writing, unlock.  The unlock panics if nobody writes.  Context: goroutine. */
GO_API void go_rwmutex_lock(GoRWMutex *rw);
GO_API void go_rwmutex_unlock(GoRWMutex *rw);

/* Lock for reading, for writing, if that is possible at once.  Context: goroutine. */
GO_API bool go_rwmutex_tryrlock(GoRWMutex *rw);
GO_API bool go_rwmutex_trylock(GoRWMutex *rw);

/* -- Wait group ------------------------------------------------------------------- */

/* Go's sync.WaitGroup: a count of what is still to be done. */
typedef struct GoWaitGroup {
	int n;
	GoWaitQ waitq;
} GoWaitGroup;

/*
 * Add n, which may be negative.  At 0 all who wait go on, and the group can be used again
 * at once.  Add before what is counted starts, not in it: else the wait may come first.
 * Panics when the count gets negative or too large.  Context: goroutine.
 */
GO_API void go_waitgroup_add(GoWaitGroup *wg, int n);

/* Add -1: one thing is done.  Context: goroutine. */
GO_API void go_waitgroup_done(GoWaitGroup *wg);

/* Wait until the count is 0.  Context: goroutine. */
GO_API void go_waitgroup_wait(GoWaitGroup *wg);

/* -- Once ------------------------------------------------------------------------- */

/* Go's sync.Once. */
typedef struct GoOnce {
	bool done;
	GoMutex m;
} GoOnce;

/*
 * Call fn(arg) if this is o's first call.  When it returns fn has returned, whoever has
 * called it: others wait meanwhile.  So fn must not call go_once on the same o.  A fn that
 * ends by a panic or by go_exit has returned, too.
 * Context: goroutine; when fn has returned, interrupt.
 */
GO_API void go_once(GoOnce *o, void (*fn)(void *arg), void *arg);

/* -- Condition variable ------------------------------------------------------------- */

/* Go's sync.Cond: goroutines that wait for something to change. */
typedef struct GoCond {
	GoWaitQ waitq;
} GoCond;

/*
 * Unlock m, wait for a signal, lock m again.  Between unlock and wait no signal is lost.
 * What one waits for may have gone by again when it returns, so wait in a loop:
 *
 *	while (!ready)
 *		go_cond_wait(&cond, &m);
 *
 * The caller holds m; panics if it is unlocked.  Context: goroutine.
 */
GO_API void go_cond_wait(GoCond *c, GoMutex *m);

/* Wake who has waited longest, all who wait.  Who begins to wait later is not woken.  The
 * caller may hold the mutex, but need not.  Context: goroutine. */
GO_API void go_cond_signal(GoCond *c);
GO_API void go_cond_broadcast(GoCond *c);

/* -- Semaphore ---------------------------------------------------------------------- */

/* A count of events or things: how an interrupt handler tells a goroutine. */
typedef struct GoSemaphore {
	size_t n;
	GoWaitQ waitq;
} GoSemaphore;

/* The initial value of a semaphore that begins with a count of n. */
#define GO_SEMAPHORE(n)                                                                            \
	{                                                                                          \
		(n),                                                                               \
		{                                                                                  \
			0, 0                                                                       \
		}                                                                                  \
	}

/* Take one from the count; waits while it is 0.  Context: goroutine. */
GO_API void go_semaphore_acquire(GoSemaphore *s);

/* Take one if the count is not 0; false: it is.  Context: interrupt. */
GO_API bool go_semaphore_tryacquire(GoSemaphore *s);

/* Add one to the count, or give it to the first who waits.  Panics when the count has no
 * room for it.  Context: interrupt. */
GO_API void go_semaphore_release(GoSemaphore *s);

/* -- Pool --------------------------------------------------------------------------- */

/* Objects of one size in a buffer of the user's.  A pool of all zeros has none. */
typedef struct GoPool {
	void *free;	   /* list of those that were given back */
	char *begin, *end; /* the buffer */
	char *next;	   /* the first that was never used */
	size_t size;	   /* of one */
} GoPool;

/* The initial value of a pool whose objects are the elements of an array.  An element must
 * be at least as large as a pointer. */
#define GO_POOL(array)                                                                             \
	{                                                                                          \
		0, (char *)(array), (char *)(array) + sizeof(array), (char *)(array),              \
			sizeof((array)[0]) *                                                       \
				sizeof(char[sizeof((array)[0]) >= sizeof(void *) ? 1 : -1])        \
	}

/*
 * Make a pool of as many objects of size bytes as the n bytes at buf hold; they lie side
 * by side, so size must be a multiple of the alignment that they need, which buf must have.
 * Panics if size is less than a pointer's.  Context: interrupt, start.
 */
void go_pool_init(GoPool *pool, void *buf, size_t n, size_t size);

/* An object, not zeroed; NULL: all are in use.  Takes O(1).  Context: interrupt. */
GO_API void *go_pool_alloc(GoPool *pool);

/* Give an object back, once; NULL is ignored.  Panics if it was never one of the pool's.
 * Takes O(1).  Context: interrupt. */
GO_API void go_pool_free(GoPool *pool, void *object);

#ifdef __cplusplus
}
#endif
#endif
