/* SPDX-License-Identifier: BSD-3-Clause */
/* The background's context is never done, and has no deadline and no value. */
#include <select.h>

#include "context.h"
#include "tap.h"

static char key;

int
main(void)
{
	GoContext *ctx = go_context_background(), kid;
	int64_t when = 42;
	bool other = false;

	ok(ctx == go_context_background(), "there is one");
	ok(go_context_done(ctx) == NULL, "its channel is nil");
	ok(go_context_err(ctx) == NULL, "no error");
	ok(!go_context_deadline(ctx, &when) && when == 42, "no deadline");
	ok(go_context_value(ctx, &key) == NULL, "no value");
	ok(go_context_value(ctx, NULL) == NULL, "not even for NULL");
	go_select {
		go_case_recv(go_context_done(ctx), NULL) {
			other = true;
		}
		go_case_default {
		}
	}
	ok(!other, "a select never gets to its channel");
	go_context_with_cancel(&kid, ctx);
	go_context_cancel(&kid);
	go_context_free(&kid);
	ok(go_context_err(ctx) == NULL, "nor is it done when one made from it is");
	return done_testing();
}
