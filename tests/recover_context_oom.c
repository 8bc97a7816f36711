/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out for a context's channel or timer that is a panic, which can be recovered: the tree
 * of contexts can be used afterwards, and has no half-made one. */
#include <gotime.h>

#include "context.h"
#include "recovered.h"

enum { MOST = 4000 };

static Chan *taken[MOST];
static int ntaken;

static void
takesome(size_t size)
{
	while (ntaken < MOST)
		taken[ntaken++] = chan_make(1, size);
}

/* Until there is no room for anything any more. */
static void
takeall(void)
{
	for (; ntaken < 4; ntaken++) /* given back, these are for contexts' channels */
		taken[ntaken] = chan_make(1, 0);
	for (volatile size_t size = (size_t)1 << 30; size > 0; size /= 2)
		go_scope {
			go_defer(recovered_stop, NULL);
			takesome(size);
		}
	takesome(0);
}

static void
giveback(void)
{
	for (int i = 0; i < ntaken; i++)
		chan_free(taken[i]);
}

int
main(void)
{
	GoContext ctx, late;

	go_context_with_cancel(&ctx, go_context_background());
	recovered(takeall(), "makechan: out of memory");
	ok(ntaken < MOST, "memory is out after %d pieces", ntaken);
	recovered((void)go_context_done(&ctx), "makechan: out of memory");
	recovered(go_context_with_timeout(&late, &ctx, GO_SECOND),
		  "go: out of memory for a goroutine's stack");
	giveback();
	go_context_with_cancel(&late, &ctx);
	go_context_cancel(&ctx);
	ok(isdone(&ctx, &go_canceled) && isdone(&late, &go_canceled), "they can be cancelled");
	go_context_free(&late);
	go_context_free(&ctx);
	return done_testing();
}
