/* SPDX-License-Identifier: BSD-3-Clause */
/* A group's limit is never exceeded, and is used. */
#include <gogroup.h>
#include <gotime.h>
#include <sync.h>

#include "random.h"
#include "settle.h"
#include "tap.h"

enum { LIMIT = 5, N = 200 };

static GoMutex m;
static int active, most, calls;

static void
count(int n)
{
	go_mutex_lock(&m);
	active += n;
	if (active > most)
		most = active;
	calls += n > 0;
	go_mutex_unlock(&m);
}

static const GoError *
part(void *arg)
{
	(void)arg;
	count(1);
	if (random_below(2) == 0)
		go_sleep((int64_t)random_below(100) * GO_MICROSECOND);
	else
		settle();
	count(-1);
	return NULL;
}

static void
run(GoGroup *g)
{
	most = calls = 0;
	for (int i = 0; i < N; i++)
		go_group_go(g, part, NULL);
	go_group_wait(g);
	is_int(calls, N, "all ran");
}

int
main(void)
{
	static GoGroup g;

	go_group_limit(&g, LIMIT);
	run(&g);
	is_int(most, LIMIT, "as many at once as the limit");
	go_group_limit(&g, 1);
	run(&g);
	is_int(most, 1, "one after the other");
	go_group_limit(&g, -1);
	run(&g);
	ok(most > LIMIT, "no limit: %d at once", most);
	return done_testing();
}
