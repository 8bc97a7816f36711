/* SPDX-License-Identifier: BSD-3-Clause */
/* Two contexts, each of whose end cancels the other, and one whose end cancels its parent, do
 * not wait for each other for ever. */
#include <sync.h>

#include "context.h"
#include "tap.h"

enum { ROUNDS = 100 };

typedef struct Pair {
	GoContext *waits, *ends;
} Pair;

static GoWaitGroup ended;

static void
chain(void *arg)
{
	Pair *p = arg;

	chan_recv(chan_of(go_context_done(p->waits)), NULL);
	go_context_cancel(p->ends);
	go_waitgroup_done(&ended);
}

/* Cancel a or b; each ends the other. */
static bool
interlock(GoContext *a, GoContext *b, bool first)
{
	Pair ab = {a, b}, ba = {b, a};

	go_waitgroup_add(&ended, 2);
	go(chain, &ab);
	go(chain, &ba);
	go_yield();
	go_context_cancel(first ? a : b);
	go_waitgroup_wait(&ended);
	return isdone(a, &go_canceled) && isdone(b, &go_canceled);
}

int
main(void)
{
	GoContext a, b;
	int siblings = 0, family = 0;

	for (int i = 0; i < ROUNDS; i++) {
		go_context_with_cancel(&a, go_context_background());
		go_context_with_cancel(&b, go_context_background());
		siblings += interlock(&a, &b, i % 2);
		go_context_free(&a);
		go_context_free(&b);
		go_context_with_cancel(&a, go_context_background());
		go_context_with_cancel(&b, &a);
		family += interlock(&a, &b, i % 2);
		go_context_free(&b);
		go_context_free(&a);
	}
	is_int(siblings, ROUNDS, "two");
	is_int(family, ROUNDS, "parent and kid");
	return done_testing();
}
