/* SPDX-License-Identifier: BSD-3-Clause */
/* Goroutines make, cancel and free contexts from one that another cancels meanwhile: each one
 * that was made is done in the end, none is forgotten.
 * @timeout 60
 */
#include <sync.h>

#include <gotime.h>

#include "context.h"
#include "leak.h"
#include "random.h"

enum { ROUNDS = 150, WORKERS = 4, KIDS = 12 };

static GoContext root;
static GoWaitGroup ended;
static int left, early;

static void
maybeyield(void)
{
	if (random_below(3) == 0)
		go_yield();
}

/* A chain and a fan of contexts, which all must get done without us. */
static void
worker(void *arg)
{
	GoContext kid[KIDS], brief;

	(void)arg;
	for (int i = 0; i < KIDS; i++) {
		GoContext *parent = i == 0 || random_below(2) ? &root : &kid[i - 1];

		go_context_with_cancel(&kid[i], parent);
		maybeyield();
		if (go_context_err(&kid[i]) != NULL && go_context_err(&root) == NULL)
			__atomic_fetch_add(&early, 1, __ATOMIC_RELAXED);
		go_context_with_cancel(&brief, &kid[i]);
		maybeyield();
		if (random_below(2) == 0)
			go_context_cancel(&brief);
		go_context_free(&brief);
	}
	for (int i = 0; i < KIDS; i++) {
		chan_recv(chan_of(go_context_done(&kid[i])), NULL);
		__atomic_fetch_add(&left, !isdone(&kid[i], &go_canceled), __ATOMIC_RELAXED);
	}
	for (int i = KIDS - 1; i >= 0; i--)
		go_context_free(&kid[i]);
	go_waitgroup_done(&ended);
}

int
main(void)
{
	for (int i = 0; i < ROUNDS; i++) {
		go_context_with_cancel(&root, go_context_background());
		go_waitgroup_add(&ended, WORKERS);
		for (int j = 0; j < WORKERS; j++)
			go_stack(worker, NULL, 16384);
		for (unsigned n = random_below(12); n > 0; n--)
			go_yield();
		go_context_cancel(&root);
		go_waitgroup_wait(&ended);
		go_context_free(&root);
	}
	is_int(left, 0, "all are done");
	is_int(early, 0, "none before its parent");
	no_leaks();
	return done_testing();
}
