/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Contexts that are cancelled and freed at the moment of their deadlines: each is done for one
 * reason, and nobody touches its memory when it was freed.
 * @timeout 60
 */
#include <string.h>

#include <gotime.h>
#include <sync.h>

#include "context.h"
#include "random.h"
#include "settle.h"
#include "tap.h"

enum { ROUNDS = 1500, WORKERS = 3, POISON = 0xa5 };

static int canceled, exceeded, touched, wrong; /* under a lock */
static GoMutex m;
static chan(int) finished;

/* Up to 40 microseconds. */
static void
spin(void)
{
	int64_t end = go_nanotime() + random_below(40) * GO_MICROSECOND;

	while (go_nanotime() < end)
		;
}

static void
one(GoContext *ctx)
{
	GoContext kid;
	const unsigned char *bytes = (unsigned char *)ctx;
	const GoError *err, *last;
	int bad = 0;

	go_context_with_timeout(ctx, go_context_background(), random_below(40) * GO_MICROSECOND);
	go_context_with_timeout(&kid, ctx, random_below(40) * GO_MICROSECOND);
	if (random_below(2) == 0)
		(void)go_context_done(&kid);
	spin();
	if (random_below(2) == 0)
		go_context_cancel(ctx);
	if (random_below(4) == 0)
		settle();
	err = go_context_err(ctx);
	go_context_free(&kid);
	go_context_free(ctx);
	last = go_context_err(ctx);
	memset(ctx, POISON, sizeof *ctx);
	spin();
	if (random_below(2) == 0)
		settle();
	for (size_t i = 0; i < sizeof *ctx; i++)
		bad += bytes[i] != POISON;
	go_mutex_lock(&m);
	touched += bad;
	canceled += last == &go_canceled;
	exceeded += last == &go_deadline_exceeded;
	wrong += last == NULL || (err != NULL && err != last);
	go_mutex_unlock(&m);
}

static void
worker(void *arg)
{
	GoContext ctx;

	(void)arg;
	for (int i = 0; i < ROUNDS; i++)
		one(&ctx);
	chan_put(finished, 0);
}

int
main(void)
{
	finished = chan_new(int, WORKERS);
	for (int i = 0; i < WORKERS; i++)
		go(worker, NULL);
	for (int i = 0; i < WORKERS; i++)
		chan_get(finished);
	while (go_numgoroutine() > 1)
		settle();
	is_int(touched, 0, "no byte of a freed one was changed");
	is_int(wrong, 0, "each has an error, which stays");
	ok(canceled > ROUNDS / 20 && exceeded > ROUNDS / 20, "both happened often");
	diag("%d cancelled, %d at their deadlines", canceled, exceeded);
	return done_testing();
}
