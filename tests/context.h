/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * context.h -- for tests of contexts.
 */
#ifndef CONTEXT_H
#define CONTEXT_H

#include <gocontext.h>

/* Is ctx's channel closed? */
static inline bool
isclosed(GoContext *ctx)
{
	bool got = true;

	return chan_tryrecv(chan_of(go_context_done(ctx)), NULL, &got) && !got;
}

/* Is it done for that reason, and its channel closed?  NULL: is it not done? */
static inline bool
isdone(GoContext *ctx, const GoError *err)
{
	return go_context_err(ctx) == err && isclosed(ctx) == (err != NULL);
}

#endif
