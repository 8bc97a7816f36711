/* SPDX-License-Identifier: BSD-3-Clause */
/* 10,000 contexts, made from one parent and freed, cancelled or not, need no more memory than one,
 * and are forgotten by their parent.  Nor does what stays uncancelled without a channel. */
#include <string.h>

#include <gotime.h>

#include "context.h"
#include "usedmem.h"
#include "tap.h"

enum { N = 10000, TIMED = 500 };

static void
many(GoContext *parent, int n, int64_t timeout)
{
	GoContext kid;

	for (int i = 0; i < n; i++) {
		if (timeout == 0)
			go_context_with_cancel(&kid, parent);
		else
			go_context_with_timeout(&kid, parent, timeout);
		(void)go_context_done(&kid);
		if (i % 2)
			go_context_cancel(&kid);
		go_context_free(&kid);
		memset(&kid, 0xff, sizeof kid);
		while (go_numgoroutine() > 1)
			go_yield();
	}
}

int
main(void)
{
	GoContext parent, kid;
	size_t before;

	go_context_with_cancel(&parent, go_context_background());
	(void)go_context_done(&parent);
	many(&parent, 1, 0);
	many(&parent, 1, GO_SECOND);
	before = usedmem();
	many(&parent, N, 0);
	is_int(usedmem(), before, "%d", N);
	many(&parent, TIMED, 3600 * GO_SECOND);
	is_int(usedmem(), before, "%d with deadlines", TIMED);
	for (int i = 0; i < N; i++) {
		go_context_with_cancel(&kid, &parent);
		go_context_cancel(&kid);
		go_context_free(&kid);
	}
	is_int(usedmem(), before, "%d without channels", N);
	go_context_cancel(&parent);
	ok(isdone(&parent, &go_canceled), "the parent looks at none of them");
	go_context_free(&parent);
	return done_testing();
}
