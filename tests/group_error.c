/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The first error is what the wait returns, and the others are not looked at.
 * @icount
 */
#include <gogroup.h>
#include <gotime.h>

#include "tap.h"

typedef struct Part {
	int64_t ns;
	const GoError *err;
} Part;

static const GoError late = {"late"}, early = {"early"};
static int ended;

static const GoError *
part(void *arg)
{
	Part *p = arg;

	go_sleep(p->ns);
	__atomic_fetch_add(&ended, 1, __ATOMIC_RELAXED);
	return p->err;
}

int
main(void)
{
	static Part parts[] = {{4 * GO_MILLISECOND, &late},
			       {6 * GO_MILLISECOND, NULL},
			       {GO_MILLISECOND, &early},
			       {0, NULL}};
	GoGroup g;

	go_group_init(&g, NULL);
	for (int i = 0; i < 4; i++)
		go_group_go(&g, part, &parts[i]);
	ok(go_group_wait(&g) == &early, "the first error");
	is_int(ended, 4, "the wait is for all");
	ok(go_group_wait(&g) == &early, "it stays");
	go_group_go(&g, part, &parts[0]);
	ok(go_group_wait(&g) == &early, "though others come");
	go_group_free(&g);
	return done_testing();
}
