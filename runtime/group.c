/* SPDX-License-Identifier: BSD-3-Clause */
/* group.c -- groups of goroutines that end at the first error, and workers. */
#include <gogroup.h>

#include <limits.h>

#include <go.h>
#include <godefer.h>

#include "runtime.h"

/* -- Groups ---------------------------------------------------------------------- */

/* What a goroutine of a group is to do: on its way to it. */
typedef struct Part {
	GoGroup *g;
	const GoError *(*fn)(void *arg);
	void *arg;
} Part;

static inline bool
hascontext(const GoGroup *g)
{
	return g->ctx.parent != NULL;
}

void
go_group_init(GoGroup *g, GoContext *parent)
{
	goroutineonly("go_group_init");
	*g = (GoGroup){.limited = false};
	if (parent != NULL)
		go_context_with_cancel(&g->ctx, parent);
}

GoContext *
go_group_context(GoGroup *g)
{
	return hascontext(g) ? &g->ctx : go_context_background();
}

void
go_group_limit(GoGroup *g, int n)
{
	goroutineonly("go_group_limit");
	if (g->active.n != 0)
		go_panic("errgroup: modify limit while goroutines in the group are still active");
	g->limited = n >= 0;
	g->room = (GoSemaphore){.n = n >= 0 ? (size_t)n : 0};
}

/* Keep err if it is the first. */
static void
fail(GoGroup *g, const GoError *err)
{
	const GoError *none = NULL;

	if (__atomic_compare_exchange_n(&g->err, &none, err, false, __ATOMIC_ACQ_REL,
					__ATOMIC_ACQUIRE) &&
	    hascontext(g))
		go_context_cancel(&g->ctx);
}

/* With the last line g may be gone. */
static void
ended(GoGroup *g)
{
	if (g->limited)
		go_semaphore_release(&g->room);
	go_waitgroup_done(&g->active);
}

/* In the goroutine.  It is counted out also if fn ends by go_exit. */
static void
run(void *arg)
{
	const Part part = *(Part *)arg;

	runtime_free(arg, sizeof part);
	go_scope {
		const GoError *err;

		go_defer(ended, part.g);
		err = part.fn(part.arg);
		if (err != NULL)
			fail(part.g, err);
	}
}

/* A goroutine that is counted in active; false: out of memory. */
static bool
spawn(GoWaitGroup *active, void (*fn)(void *), void *arg, size_t stack)
{
	bool started;

	go_waitgroup_add(active, 1); /* ahead: it may end at once */
	started = runtime_trygo(fn, arg, stack);
	if (!started)
		go_waitgroup_done(active);
	return started;
}

/* The caller has a place for it. */
static void
start(GoGroup *g, const GoError *(*fn)(void *), void *arg)
{
	Part *part = runtime_allocdirty(sizeof *part);

	if (part != NULL) {
		*part = (Part){.g = g, .fn = fn, .arg = arg};
		if (spawn(&g->active, run, part, 0))
			return;
		runtime_free(part, sizeof *part);
	}
	if (g->limited)
		go_semaphore_release(&g->room);
	go_panic("go_group_go: out of memory");
}

void
go_group_go(GoGroup *g, const GoError *(*fn)(void *), void *arg)
{
	goroutineonly("go_group_go");
	if (g->limited)
		go_semaphore_acquire(&g->room);
	start(g, fn, arg);
}

bool
go_group_trygo(GoGroup *g, const GoError *(*fn)(void *), void *arg)
{
	goroutineonly("go_group_trygo");
	if (g->limited && !go_semaphore_tryacquire(&g->room))
		return false;
	start(g, fn, arg);
	return true;
}

const GoError *
go_group_wait(GoGroup *g)
{
	goroutineonly("go_group_wait");
	go_waitgroup_wait(&g->active);
	if (hascontext(g))
		go_context_cancel(&g->ctx);
	return g->err;
}

void
go_group_free(GoGroup *g)
{
	goroutineonly("go_group_free");
	if (g->active.n != 0)
		go_panic("go_group_free: goroutines of the group are left: wait for them first");
	if (hascontext(g))
		go_context_free(&g->ctx);
}

/* -- Workers --------------------------------------------------------------------- */

typedef struct Job {
	void (*fn)(void *arg);
	void *arg;
} Job;

static void
work(void *arg)
{
	GoWorkers *w = arg;
	Job job;

	while (chan_recv(w->jobs, &job))
		job.fn(job.arg);
	go_waitgroup_done(&w->active);
}

void
go_workers_init(GoWorkers *w, size_t n, size_t queue, size_t stack)
{
	goroutineonly("go_workers_init");
	if (n == 0 || n > INT_MAX)
		go_panic("go_workers_init: the number of workers is out of range");
	*w = (GoWorkers){.jobs = chan_make(sizeof(Job), queue)};
	for (; n > 0; n--) {
		if (spawn(&w->active, work, w, stack))
			continue;
		go_workers_close(w); /* those that there are have an end */
		go_workers_wait(w);
		go_panic("go_workers_init: out of memory");
	}
}

static Chan *
jobsof(const GoWorkers *w)
{
	if (w->jobs == NULL)
		go_panic("submit of a job to workers that have ended");
	return w->jobs;
}

void
go_workers_submit(GoWorkers *w, void (*fn)(void *), void *arg)
{
	Job job = {.fn = fn, .arg = arg};

	goroutineonly("go_workers_submit");
	chan_send(jobsof(w), &job);
}

bool
go_workers_trysubmit(GoWorkers *w, void (*fn)(void *), void *arg)
{
	Job job = {.fn = fn, .arg = arg};

	return chan_trysend(jobsof(w), &job);
}

void
go_workers_close(GoWorkers *w)
{
	goroutineonly("go_workers_close");
	chan_close(w->jobs);
}

void
go_workers_wait(GoWorkers *w)
{
	Chan *jobs = w->jobs;

	goroutineonly("go_workers_wait");
	go_waitgroup_wait(&w->active);
	w->jobs = NULL;
	chan_free(jobs);
}
