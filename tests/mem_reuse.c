/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Freed memory is all reusable: what was full of stacks of one size is full of those of another next,
 * and in the end is one piece again.
 * @timeout 60
 */
#include <stdlib.h>
#include <string.h>

#include <chan.h>
#include <godebug.h>
#include <godefer.h>

#include "tap.h"

static const size_t sizes[] = {700, 20000, 3000, 200000, 700};
enum { NSIZE = sizeof sizes / sizeof sizes[0] };

static int n;
static bool oom;
static void *volatile block;

static void
waits(void *gate)
{
	int v;

	chan_recv(gate, &v);
}

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	oom = go_recover(&v) && strcmp(v.text, "go: out of memory for a goroutine's stack") == 0;
}

/* As many as there is room for. */
static void
fill(Chan *gate, size_t size)
{
	oom = false;
	n = 0;
	go_scope {
		go_defer(stop, NULL);
		for (;; n++)
			go_stack(waits, gate, size);
	}
}

int
main(void)
{
	size_t largest = 0, stacks = 0, least;
	GoMemStats m;

	for (int i = 0; i < NSIZE; i++) {
		Chan *gate = chan_make(sizeof(int), 0);

		go_mem_stats(&m);
		if (i == 0) {
			largest = m.largest;
			stacks = m.stacks;
		}
		least = m.free / (2 * sizes[i] + 512) / 2;
		fill(gate, sizes[i]);
		ok(oom && n > (int)least, "%d stacks of %zu bytes", n, sizes[i]);
		chan_close(gate);
		while (go_numgoroutine() > 1)
			go_yield();
		chan_free(gate);
	}
	block = malloc(largest);
	ok(block != NULL, "then %zu bytes in one piece", largest);
	free(block);
	go_mem_stats(&m);
	is_int(m.largest, largest, "as at first");
	is_int(m.stacks, stacks, "and no stack but main's");
	return done_testing();
}
