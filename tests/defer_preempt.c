/* SPDX-License-Identifier: BSD-3-Clause */
/* Blocks, panics and recoveries are right when a goroutine may be stopped at any instruction. */
#include <godebug.h>
#include <godefer.h>
#include <gotime.h>

#include "leak.h"

enum { N = 6, SLICE_NS = 100000 };

static int64_t end;
static long rounds[N], calls[N], recovered[N], strange;
static int numbers[N];

static void
count(const int *i)
{
	calls[*i]++;
}

static void
stop(const int *i)
{
	GoValue v;

	if (!go_recover(&v) || v.number != *i)
		strange++;
	recovered[*i]++;
}

static void
fail(int depth, const int *i)
{
	go_scope {
		go_defer(count, i);
		if (depth == 0)
			go_panic_number(*i);
		fail(depth - 1, i);
	}
}

static void
work(void *arg)
{
	const int *i = arg;

	while (go_nanotime() < end) {
		rounds[*i]++;
		go_scope {
			go_defer(stop, i);
			for (int k = 0; k < *i; k++)
				go_defer(count, i);
			fail(*i, i);
		}
	}
}

int
main(void)
{
	int64_t old = go_timeslice(SLICE_NS);

	end = go_nanotime() + 300 * GO_MILLISECOND;
	for (int i = 0; i < N; i++) {
		numbers[i] = i;
		go_stack(work, &numbers[i], 4096);
	}
	leak_mark();
	while (go_numgoroutine() > 1)
		go_sleep(GO_MILLISECOND);
	go_timeslice(old);
	is_int(strange, 0, "each recovered from its own panic");
	for (int i = 0; i < N; i++) {
		ok(rounds[i] > 0 && recovered[i] == rounds[i], "%ld panics", rounds[i]);
		is_int(calls[i], rounds[i] * (2 * i + 1), "... and all deferred calls");
	}
	no_leaks();
	return done_testing();
}
