/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gogroup.h -- goroutines that work together: Go's errgroup.Group, and a pool of workers.
 *
 * A group is parts of one task, each a goroutine, that end at the first error:
 *
 *	static const GoError *
 *	fetch(void *arg)
 *	...
 *	GoGroup g;
 *	const GoError *err;
 *
 *	go_group_init(&g, go_context_background());
 *	for (int i = 0; i < n; i++)
 *		go_group_go(&g, fetch, &parts[i]);
 *	err = go_group_wait(&g);
 *	go_group_free(&g);
 *
 * Workers are a fixed number of goroutines that do one job after the other:
 *
 *	GoWorkers w;
 *
 *	go_workers_init(&w, 4, 16, 0);
 *	for (int i = 0; i < n; i++)
 *		go_workers_submit(&w, draw, &pictures[i]);
 *	go_workers_close(&w);
 *	go_workers_wait(&w);
 *
 * Both lie where their owner wants.  Context "goroutine": anywhere else it is fatal, with the
 * call's name.  "interrupt" includes goroutine.
 */
#ifndef GOGROUP_H
#define GOGROUP_H

#include <stdbool.h>
#include <stddef.h>

#include <chan.h>
#include <gocontext.h>
#include <goerror.h>
#include <sync.h>

#ifdef __cplusplus
extern "C" {
#endif

/* -- Groups ---------------------------------------------------------------------- */

/* A group.  What is in it is the runtime's.  All bytes zero is one without a context. */
typedef struct GoGroup {
	GoContext ctx;	    /* of no parent: none */
	GoWaitGroup active; /* its goroutines */
	GoSemaphore room;   /* for more of them, if limited */
	bool limited;
	const GoError *err; /* the first */
} GoGroup;

/* Make g a group with a context, made from parent, that is cancelled by the first error, and by
 * go_group_wait; if parent is NULL, one without.  Context: goroutine. */
void go_group_init(GoGroup *g, GoContext *parent);

/* The group's context, for its goroutines to look at; the background's if it has none.
 * Context: interrupt. */
GoContext *go_group_context(GoGroup *g);

/*
 * At most n goroutines at once, from now on; less than 0: any number.  With 0 go_group_go waits
 * for ever, as in Go.  Panics if there are some now.  Context: goroutine.
 */
void go_group_limit(GoGroup *g, int n);

/*
 * Call fn(arg) in a goroutine of its own.  Waits until the limit has room for it.  The first fn
 * that returns an error cancels the group's context.  A fn that ends by go_exit has returned
 * no error.  Panics when memory is out.  Context: goroutine.
 */
void go_group_go(GoGroup *g, const GoError *(*fn)(void *arg), void *arg);

/* The same, if there is room at once; false: there is none.  Context: goroutine. */
bool go_group_trygo(GoGroup *g, const GoError *(*fn)(void *arg), void *arg);

/* Wait until all have returned.  Cancels the group's context, and returns the first error; NULL:
 * there was none.  Context: goroutine. */
const GoError *go_group_wait(GoGroup *g);

/* Free the group's context, if it has one: see go_context_free.  Panics if a goroutine of the
 * group is left.  Context: goroutine. */
void go_group_free(GoGroup *g);

/* -- Workers --------------------------------------------------------------------- */

/* Workers.  What is in it is the runtime's. */
typedef struct GoWorkers {
	Chan *jobs;	    /* NULL: none yet, or they have ended */
	GoWaitGroup active; /* the workers */
} GoWorkers;

/*
 * Start n goroutines, with stacks of `stack` bytes (0: the board's default), that do the jobs of
 * a queue with room for `queue`.  Without room, who submits waits for a worker that has nothing
 * to do.  Panics if n is 0, or when memory is out.  Context: goroutine.
 */
void go_workers_init(GoWorkers *w, size_t n, size_t queue, size_t stack);

/* Let a worker call fn(arg), once; fn must return.  Jobs begin in the order in which they came.
 * Waits while the queue is full.  Panics if it is closed, also while it waits.
 * Context: goroutine. */
void go_workers_submit(GoWorkers *w, void (*fn)(void *arg), void *arg);

/* The same, if the queue has room at once; false: it has none.  Panics if it is closed.
 * Context: interrupt. */
bool go_workers_trysubmit(GoWorkers *w, void (*fn)(void *arg), void *arg);

/* No more jobs: those in the queue are done, then the workers end.  Panics the second time.
 * Context: goroutine. */
void go_workers_close(GoWorkers *w);

/* Wait until the workers have ended, for which somebody must close the queue, and give its
 * memory back.  For one goroutine, when nobody submits any more.  Context: goroutine. */
void go_workers_wait(GoWorkers *w);

#ifdef __cplusplus
}
#endif
#endif
