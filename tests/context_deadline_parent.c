/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Of a context's deadline and its parent's the earlier one counts.
 * @icount
 */
#include <gotime.h>

#include "context.h"
#include "tap.h"

static int64_t
deadlineof(const GoContext *ctx)
{
	int64_t when = -1;

	go_context_deadline(ctx, &when);
	return when;
}

int
main(void)
{
	GoContext parent, later, earlier, plain;

	go_context_with_timeout(&parent, go_context_background(), 50 * GO_MILLISECOND);
	go_context_with_timeout(&later, &parent, 3600 * GO_SECOND);
	go_context_with_timeout(&earlier, &parent, 5 * GO_MILLISECOND);
	go_context_with_cancel(&plain, &earlier);
	is_int(go_numgoroutine(), 3, "the later one needs no timer");
	is_int(deadlineof(&later), deadlineof(&parent), "the parent's is the earlier");
	ok(deadlineof(&earlier) < deadlineof(&parent), "its own is the earlier");
	is_int(deadlineof(&plain), deadlineof(&earlier), "one without its own has its parent's");
	chan_recv(chan_of(go_context_done(&plain)), NULL);
	ok(isdone(&earlier, &go_deadline_exceeded), "its own comes first");
	ok(go_nanotime() > deadlineof(&parent) || isdone(&parent, NULL), "and is not the parent's");
	chan_recv(chan_of(go_context_done(&later)), NULL);
	ok(go_nanotime() >= deadlineof(&parent), "the parent's, not early");
	ok(isdone(&later, &go_deadline_exceeded), "ends its kid, too");
	go_context_free(&plain);
	go_context_free(&earlier);
	go_context_free(&later);
	go_context_free(&parent);
	return done_testing();
}
