/* SPDX-License-Identifier: BSD-3-Clause */
/* A group's context is cancelled by its first error, by its wait and with its parent; the parent
 * is not cancelled with it. */
#include <gogroup.h>
#include <gotime.h>

#include "context.h"
#include "leak.h"

static const GoError broken = {"broken"};
static GoGroup g;
static int stopped;

static const GoError *
fail(void *arg)
{
	go_sleep(GO_MILLISECOND);
	return arg;
}

static const GoError *
untildone(void *arg)
{
	GoContext *ctx = go_group_context(&g);

	(void)arg;
	chan_recv(chan_of(go_context_done(ctx)), NULL);
	__atomic_fetch_add(&stopped, 1, __ATOMIC_RELAXED);
	return go_context_err(ctx);
}

int
main(void)
{
	GoContext *bg = go_context_background(), parent;

	go_group_init(&g, bg);
	ok(isdone(go_group_context(&g), NULL), "at first it is not");
	for (int i = 0; i < 3; i++)
		go_group_go(&g, untildone, NULL);
	go_group_go(&g, fail, (void *)(uintptr_t)&broken);
	ok(go_group_wait(&g) == &broken, "the error that cancelled it is the first");
	is_int(stopped, 3, "all others saw it");
	ok(isdone(go_group_context(&g), &go_canceled), "by the first error");
	go_group_free(&g);

	go_group_init(&g, bg);
	go_group_go(&g, fail, NULL);
	ok(go_group_wait(&g) == NULL, "no error");
	ok(isdone(go_group_context(&g), &go_canceled), "by the wait");
	go_group_free(&g);

	go_context_with_timeout(&parent, bg, GO_MILLISECOND);
	go_group_init(&g, &parent);
	go_group_go(&g, untildone, NULL);
	ok(go_group_wait(&g) == &go_deadline_exceeded, "by its parent's deadline");
	go_group_free(&g);
	go_context_free(&parent);

	go_context_with_cancel(&parent, bg);
	go_group_init(&g, &parent);
	go_group_go(&g, fail, (void *)(uintptr_t)&broken);
	go_group_wait(&g);
	ok(isdone(&parent, NULL), "its parent is not");
	go_group_free(&g);
	go_context_free(&parent);
	no_leaks();
	return done_testing();
}
