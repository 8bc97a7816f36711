/* SPDX-License-Identifier: BSD-3-Clause */
/* When memory is out, a function that needs a segment panics, and that can be recovered. */
#include <godefer.h>
#include <stdlib.h>
#include <string.h>

#include "dive.h"

typedef struct Block {
	struct Block *next;
} Block;

static Block *all;
static bool stopped;
static int reached;

static void
stop(void *arg)
{
	GoValue v;

	(void)arg;
	while (all != NULL) {
		Block *b = all;

		all = b->next;
		free(b);
	}
	if (go_recover(&v))
		stopped = strcmp(v.text, "out of memory for a goroutine's stack") == 0;
}

FRAME static int
down(int n)
{
	volatile int r = n;

	use(&r);
	reached = n;
	return n < 0 ? 0 : r + down(n + 1);
}

static void
take(void)
{
	go_scope {
		go_defer(stop, NULL);
		for (size_t size = 3 << 18; size >= 64;) {
			Block *b = malloc(size);

			if (b == NULL) {
				size /= 2;
				continue;
			}
			b->next = all;
			all = b;
		}
		down(0);
	}
}

static bool
fine(int x)
{
	use(&x);
	return true;
}

int
main(void)
{
	take();
	ok(stopped, "a panic says so");
	diag("at depth %d", reached);
	is_int(dive(DEPTH, fine, 0), 0, "then there is memory again");
	return done_testing();
}
