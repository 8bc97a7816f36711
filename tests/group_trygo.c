/* SPDX-License-Identifier: BSD-3-Clause */
/* go_group_trygo starts no goroutine when the limit is reached, and one when there is room. */
#include <gogroup.h>

#include "settle.h"
#include "tap.h"

static chan(int) go_on;
static int calls;

static const GoError *
part(void *arg)
{
	(void)arg;
	chan_get(go_on);
	__atomic_fetch_add(&calls, 1, __ATOMIC_RELAXED);
	return NULL;
}

int
main(void)
{
	static GoGroup g;
	size_t before;

	go_on = chan_new(int, 0);
	go_group_limit(&g, 2);
	ok(go_group_trygo(&g, part, NULL), "the first");
	go_group_go(&g, part, NULL);
	before = go_numgoroutine();
	ok(!go_group_trygo(&g, part, NULL), "not a third");
	is_int(go_numgoroutine(), before, "no goroutine was started");
	chan_put(go_on, 0);
	while (!go_group_trygo(&g, part, NULL))
		settle();
	ok(true, "when one has ended there is room");
	chan_put(go_on, 0);
	chan_put(go_on, 0);
	go_group_wait(&g);
	is_int(calls, 3, "three ran");
	go_group_limit(&g, 0);
	ok(!go_group_trygo(&g, part, NULL), "a limit of 0 lets none in");
	go_group_limit(&g, -1);
	ok(go_group_trygo(&g, part, NULL), "without a limit there is always room");
	chan_put(go_on, 0);
	go_group_wait(&g);
	return done_testing();
}
