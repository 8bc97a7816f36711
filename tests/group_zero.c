/* SPDX-License-Identifier: BSD-3-Clause */
/* A group of all zeros runs its functions with their arguments, and waits for all; it has no
 * context to cancel. */
#include <gogroup.h>
#include <gotime.h>

#include "settle.h"
#include "tap.h"

enum { N = 20 };

static int sum, ended;

static const GoError *
add(void *arg)
{
	__atomic_fetch_add(&sum, *(int *)arg, __ATOMIC_RELAXED);
	go_sleep(*(int *)arg * GO_MICROSECOND * 100);
	__atomic_fetch_add(&ended, 1, __ATOMIC_RELAXED);
	return NULL;
}

int
main(void)
{
	static GoGroup g;
	int v[N];

	ok(go_group_wait(&g) == NULL, "nothing to wait for");
	for (int i = 0; i < N; i++) {
		v[i] = N - i;
		go_group_go(&g, add, &v[i]);
	}
	ok(go_group_wait(&g) == NULL, "no error");
	is_int(ended, N, "all have ended");
	is_int(sum, N * (N + 1) / 2, "each with its argument");
	ok(go_group_context(&g) == go_context_background(), "it has the background's context");
	go_group_go(&g, add, &v[0]);
	ok(go_group_wait(&g) == NULL && ended == N + 1, "it can be used again");
	go_group_free(&g);
	settle();
	is_int(go_numgoroutine(), 1, "no goroutine is left");
	return done_testing();
}
