/* SPDX-License-Identifier: BSD-3-Clause */
/* context.c -- contexts and groups. */
#include <gocontext.h>
#include <gogroup.h>

#include "bench.h"

/* A context's whole life; nobody asks for its channel. */
static void
context(void)
{
	GoContext ctx;
	int64_t t = go_nanotime();

	for (int i = 0; i < N / 10; i++) {
		go_context_with_cancel(&ctx, go_context_background());
		go_context_cancel(&ctx);
		go_context_free(&ctx);
	}
	report("context-cancel", go_nanotime() - t - loopcost / 10, N / 10);
}

static const GoError *
nothing(void *arg)
{
	(void)arg;
	return NULL;
}

/* A group of ten, again and again: what each of its goroutines costs. */
static void
group(void)
{
	GoGroup g = {.limited = false};
	int64_t t = 0;

	for (int i = 0; i < N / 100; i++) {
		t -= go_nanotime();
		for (int j = 0; j < 10; j++)
			go_group_go(&g, nothing, NULL);
		go_group_wait(&g);
		t += go_nanotime();
	}
	report("group-go", t, N / 10);
}

void
bench_context(void)
{
	context();
	group();
}
