/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * gocontext.h -- contexts, which tell goroutines to stop: Go's package context.
 *
 * A context is cancelled once, by a call or by its deadline, and all that are made from it
 * are cancelled with it.  What works for it looks at it, or waits for it in a select:
 *
 *	GoContext ctx;
 *
 *	go_context_with_timeout(&ctx, go_context_background(), 50 * GO_MILLISECOND);
 *	go_select {
 *		go_case_recv(answer, &v) {
 *			printf("%d\n", v);
 *		}
 *		go_case_recv(go_context_done(&ctx), NULL) {
 *			printf("%s\n", go_context_err(&ctx)->text);
 *		}
 *	}
 *	go_context_free(&ctx);
 *
 * A GoContext lies where its owner wants, also on a stack, and stays there until it is freed.
 * The rules:
 *	- each one is freed, cancelled or not;
 *	- children before their parent;
 *	- when no goroutine uses it any more: cancel it, wait until they have ended, free it.
 * Free panics if it sees that these were broken.
 *
 * Cancelling takes time for each context and each goroutine that waits, but interrupts are
 * masked only for one of them at a time.
 *
 * Context "goroutine": anywhere else it is fatal, with the call's name.  "interrupt" includes
 * goroutine.
 */
#ifndef GOCONTEXT_H
#define GOCONTEXT_H

#include <stdbool.h>
#include <stdint.h>

#include <chan.h>
#include <goerror.h>
#include <gotimer.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Why a context is done: "context canceled", "context deadline exceeded". */
extern const GoError go_canceled, go_deadline_exceeded;

/* A context.  What is in it is the runtime's. */
typedef struct GoContext {
	struct GoContext *parent;	/* NULL: none yet, or freed */
	struct GoContext *kids;		/* the first of those made from it */
	struct GoContext *next, **link; /* the parent's other kids; what points to this one */
	const GoError *err;		/* why it is done */
	chan(char) done;		/* NULL: nobody has asked for it */
	int64_t deadline;		/* its own or an earlier one above it */
	const void *key;		/* NULL: no value */
	void *value;
	bool timed; /* the timer runs, or its goroutine has not done its work */
	GoTimer timer;
} GoContext;

/* The context that is never done, has no deadline and no values: the root of all others.
 * It is not freed.  Context: interrupt, start. */
GoContext *go_context_background(void);

/* Make ctx a context that is done when it is cancelled, or its parent is; if the parent is
 * done, it is at once.  Panics if parent is NULL or was freed, as those below.
 * Context: goroutine. */
void go_context_with_cancel(GoContext *ctx, GoContext *parent);

/*
 * The same, and that is done at the moment `when` of go_nanotime, or in ns nanoseconds.  An
 * earlier deadline of the parent stays.  Until it is done, a goroutine is there that waits to
 * cancel it (see go_after_func).  Panics when memory is out.  Context: goroutine.
 */
void go_context_with_deadline(GoContext *ctx, GoContext *parent, int64_t when);
void go_context_with_timeout(GoContext *ctx, GoContext *parent, int64_t ns);

/* The same as go_context_with_cancel, and that has value for key.  A key is an address, best
 * of a static variable of who uses it: so no two are the same by chance.  Panics if key is
 * NULL.  Context: goroutine. */
void go_context_with_value(GoContext *ctx, GoContext *parent, const void *key, void *value);

/* Cancel ctx and all that were made from it, those that are not done yet: with go_canceled.
 * When it returns, they are.  Panics on the background's.  Context: goroutine. */
void go_context_cancel(GoContext *ctx);

/*
 * A channel that is closed when ctx is done: for select.  Nothing is ever sent on it, and only
 * the context closes it.  It is made for the first who asks, and lives until ctx is freed.
 * The background's is NULL.  Panics when memory is out.  Context: goroutine.
 */
chan(char) go_context_done(GoContext *ctx);

/* Why ctx is done: go_canceled or go_deadline_exceeded.  NULL: it is not.  Context: interrupt. */
const GoError *go_context_err(const GoContext *ctx);

/* Has ctx a deadline?  *when is it.  Context: interrupt. */
bool go_context_deadline(const GoContext *ctx, int64_t *when);

/* The value for key, of ctx or of the nearest above it that has one; NULL: none has.  Looks at
 * one after the other.  Context: interrupt. */
void *go_context_value(const GoContext *ctx, const void *key);

/*
 * Cancel ctx, stop its timer, take it from its parent, and give its channel back; its memory
 * is its owner's again.  If its deadline is passing just now it waits for the goroutine that
 * cancels it.  Panics if a context made from it is not freed, if a goroutine waits for it to
 * be done, or if it was freed already.  Context: goroutine.
 */
void go_context_free(GoContext *ctx);

#ifdef __cplusplus
}
#endif
#endif
