/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out for a context's channel or timer that is a panic, which can be recovered: the tree
 * of contexts can be used afterwards, and has no half-made one. */
#include <stdlib.h>

#include <gotime.h>

#include "context.h"
#include "recovered.h"

enum { MOST = 4000 };

static void *taken[MOST];
static int ntaken;

/* Until there is no room for anything any more. */
static void
takeall(void)
{
	for (size_t size = (size_t)1 << 30; size > 0; size /= 2)
		while (ntaken < MOST && (taken[ntaken] = malloc(size)) != NULL)
			ntaken++;
}

static void
giveback(void)
{
	for (int i = 0; i < ntaken; i++)
		free(taken[i]);
}

int
main(void)
{
	GoContext ctx, late;

	go_context_with_cancel(&ctx, go_context_background());
	takeall();
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
