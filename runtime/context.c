/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * context.c -- Go's package context.
 *
 * All contexts are one tree, with the background's at its root; each hangs in the list of its
 * parent's kids until it is freed.  A done one has only done ones below it.
 *
 * One mutex guards the tree, and is held for the whole of a cancellation: so who frees a
 * context that is being cancelled waits until nobody looks at it any more.  It is a mutex of
 * goroutines.  Interrupts stay on, however many contexts there are; chan_close masks them for
 * one waiter at a time.  What an interrupt handler may ask never changes (parent, deadline,
 * key, value), or is one word (err).
 *
 * A deadline's timer can't cancel, in its interrupt: its goroutine (go_after_func) does.  When
 * a timer can't be stopped any more that goroutine is on its way, and `timed` holds until it
 * has been here.
 */
#include <gocontext.h>
#include <godefer.h>

#include <go.h>
#include <gotime.h>
#include <sync.h>

#include "hchan.h"

const GoError go_canceled = {"context canceled"};
const GoError go_deadline_exceeded = {"context deadline exceeded"};

static GoContext background = {.deadline = TIMER_NEVER};

static GoMutex tree;
static GoCond expired; /* some context's goroutine has been here */

/* Is it the background's, or one that was made and not freed? */
static inline bool
isalive(const GoContext *ctx)
{
	return ctx->parent != NULL || ctx == &background;
}

/* -- Make ----------------------------------------------------------------------- */

GoContext *
go_context_background(void)
{
	return &background;
}

/* Hang a new context below its parent, and keep the tree locked. */
static void
begin(GoContext *ctx, GoContext *parent, const char *what)
{
	goroutineonly(what);
	if (parent == NULL)
		go_panic("cannot create context from nil parent");
	if (!isalive(parent))
		go_panic("cannot create context from a parent that was freed");
	ctx->parent = parent;
	ctx->kids = NULL;
	ctx->done = NULL;
	ctx->deadline = parent->deadline;
	ctx->key = NULL;
	ctx->value = NULL;
	ctx->timed = false;
	go_mutex_lock(&tree);
	ctx->err = parent->err;
	ctx->next = parent->kids;
	ctx->link = &parent->kids;
	if (ctx->next != NULL)
		ctx->next->link = &ctx->next;
	parent->kids = ctx;
}

void
go_context_with_cancel(GoContext *ctx, GoContext *parent)
{
	begin(ctx, parent, "go_context_with_cancel");
	go_mutex_unlock(&tree);
}

void
go_context_with_value(GoContext *ctx, GoContext *parent, const void *key, void *value)
{
	if (key == NULL)
		go_panic("nil key");
	begin(ctx, parent, "go_context_with_value");
	ctx->key = key;
	ctx->value = value;
	go_mutex_unlock(&tree);
}

static void expire(void *arg);

/* Take ctx out of the tree, and unlock that. */
static void
end(GoContext *ctx)
{
	*ctx->link = ctx->next;
	if (ctx->next != NULL)
		ctx->next->link = ctx->link;
	ctx->parent = NULL;
	go_mutex_unlock(&tree);
}

/* Memory for a timer was out: the context was not made. */
static void
endtimeless(GoContext *ctx)
{
	if (!ctx->timed)
		end(ctx);
}

static void
settimer(GoContext *ctx, int64_t ns)
{
	go_scope {
		go_defer(endtimeless, ctx);
		go_after_func(&ctx->timer, ns, expire, ctx);
		ctx->timed = true;
	}
}

/* The tree is locked: nobody cancels ctx before its timer runs. */
static void
setdeadline(GoContext *ctx, int64_t when)
{
	int64_t now = runtime_nanotime();

	if (when >= ctx->deadline)
		return;
	ctx->deadline = when;
	if (ctx->err != NULL)
		return;
	if (when <= now) {
		ctx->err = &go_deadline_exceeded;
	} else {
		settimer(ctx, when - now);
	}
}

void
go_context_with_deadline(GoContext *ctx, GoContext *parent, int64_t when)
{
	begin(ctx, parent, "go_context_with_deadline");
	setdeadline(ctx, when);
	go_mutex_unlock(&tree);
}

void
go_context_with_timeout(GoContext *ctx, GoContext *parent, int64_t ns)
{
	int64_t when;

	begin(ctx, parent, "go_context_with_timeout");
	if (!__builtin_add_overflow(runtime_nanotime(), ns, &when))
		setdeadline(ctx, when);
	go_mutex_unlock(&tree);
}

/* -- Cancel ----------------------------------------------------------------------
 *
 * The tree is locked.
 */

/* ctx alone is done; false: it was.  A program may have closed the channel, which is misuse: a panic
 * here would leave the tree locked. */
static bool
finish(GoContext *ctx, const GoError *err)
{
	if (ctx->err != NULL)
		return false;
	__atomic_store_n(&ctx->err, err, __ATOMIC_RELEASE);
	if (ctx->timed && go_timer_stop(&ctx->timer))
		ctx->timed = false;
	if (ctx->done != NULL && !(((Chan *)ctx->done)->qcount & CLOSED))
		chan_close((Chan *)ctx->done);
	return true;
}

/* Who comes behind ctx in the tree below top, parents before their kids; those below ctx
 * only if `down`.  NULL: nobody. */
static GoContext *
following(const GoContext *top, GoContext *ctx, bool down)
{
	if (down && ctx->kids != NULL)
		return ctx->kids;
	while (ctx != top && ctx->next == NULL)
		ctx = ctx->parent;
	return ctx == top ? NULL : ctx->next;
}

/* Below one that was done before, all are done.  A loop, as a tree may be deeper than a
 * stack. */
static void
cancel(GoContext *top, const GoError *err)
{
	GoContext *ctx = top;

	while (ctx != NULL)
		ctx = following(top, ctx, finish(ctx, err));
}

/* The goroutine of a deadline.  After its unlock ctx may be gone. */
static void
expire(void *arg)
{
	GoContext *ctx = arg;

	go_mutex_lock(&tree);
	cancel(ctx, &go_deadline_exceeded);
	ctx->timed = false;
	go_cond_broadcast(&expired);
	go_mutex_unlock(&tree);
}

void
go_context_cancel(GoContext *ctx)
{
	goroutineonly("go_context_cancel");
	if (ctx->parent == NULL)
		go_panic("go_context_cancel: the background's context, or one that was freed");
	go_mutex_lock(&tree);
	cancel(ctx, &go_canceled);
	go_mutex_unlock(&tree);
}

/* -- Ask ------------------------------------------------------------------------- */

static chan(char) makedone(GoContext *ctx)
{
	chan(char) done = chan_new(char, 0); /* may panic: the tree is not locked */

	go_mutex_lock(&tree);
	if (ctx->done == NULL) {
		if (ctx->err != NULL)
			chan_close((Chan *)done);
		__atomic_store_n(&ctx->done, done, __ATOMIC_RELEASE);
		done = NULL;
	}
	go_mutex_unlock(&tree);
	chan_free((Chan *)done); /* somebody was faster */
	return ctx->done;
}

chan(char) go_context_done(GoContext *ctx)
{
	chan(char) done;

	goroutineonly("go_context_done");
	if (ctx == &background)
		return NULL;
	if (ctx->parent == NULL)
		go_panic("go_context_done: a context that was freed");
	done = __atomic_load_n(&ctx->done, __ATOMIC_ACQUIRE);
	return done != NULL ? done : makedone(ctx);
}

const GoError *
go_context_err(const GoContext *ctx)
{
	return __atomic_load_n(&ctx->err, __ATOMIC_ACQUIRE);
}

bool
go_context_deadline(const GoContext *ctx, int64_t *when)
{
	if (ctx->deadline == TIMER_NEVER)
		return false;
	*when = ctx->deadline;
	return true;
}

void *
go_context_value(const GoContext *ctx, const void *key)
{
	if (key == NULL)
		return NULL;
	while (ctx != NULL && ctx->key != key)
		ctx = ctx->parent;
	return ctx == NULL ? NULL : ctx->value;
}

/* -- Free ------------------------------------------------------------------------ */

/* Does a goroutine wait for ctx to be done? */
static bool
iswaitedfor(const GoContext *ctx)
{
	const Chan *done = (const Chan *)ctx->done;

	return done != NULL && done->recvq.first != NULL;
}

/* ctx is in use.  The tree is locked; not when this panics. */
static _Noreturn void
refuse(const GoContext *ctx)
{
	bool haskids = ctx->kids != NULL;

	go_mutex_unlock(&tree);
	go_panic(haskids ? "go_context_free: contexts made from it are left: free them first"
			 : "go_context_free: a goroutine waits for it to be done: "
			   "cancel it, and let the goroutine end first");
}

void
go_context_free(GoContext *ctx)
{
	goroutineonly("go_context_free");
	if (ctx->parent == NULL)
		go_panic("go_context_free: the background's context, or one that was freed");
	go_mutex_lock(&tree);
	if (ctx->kids != NULL || iswaitedfor(ctx))
		refuse(ctx);
	(void)finish(ctx, &go_canceled);
	while (ctx->timed)
		go_cond_wait(&expired, &tree);
	end(ctx);
	chan_free((Chan *)ctx->done);
}
