/* SPDX-License-Identifier: BSD-3-Clause */
/* Groups that come and go need no more memory than the first. */
#include <gogroup.h>

#include "usedmem.h"
#include "tap.h"

enum { N = 2000, PARTS = 3 };

static const GoError *
part(void *arg)
{
	(void)arg;
	go_yield();
	return NULL;
}

static void
many(int n)
{
	GoGroup g;

	for (int i = 0; i < n; i++) {
		go_group_init(&g, go_context_background());
		for (int j = 0; j < PARTS; j++)
			go_group_go(&g, part, NULL);
		(void)go_context_done(go_group_context(&g));
		go_group_wait(&g);
		go_group_free(&g);
		while (go_numgoroutine() > 1)
			go_yield();
	}
}

int
main(void)
{
	size_t before;

	many(1);
	before = usedmem();
	many(N);
	is_int(usedmem(), before, "no more is in use after %d", N);
	return done_testing();
}
