/* SPDX-License-Identifier: BSD-3-Clause */
/* A deferred call of a block with many may defer in blocks of its own; what was taken out of the
 * overflow is not made twice. */
#include <godebug.h>
#include <godefer.h>

#include "tap.h"

static int outer, inner;

static void
add(int *n)
{
	++*n;
}

static void
many(int *n)
{
	++*n;
	go_scope {
		for (int i = 0; i < 5; i++)
			go_defer(add, &inner);
	}
}

int
main(void)
{
	size_t used = go_memory_used();

	for (int i = 0; i < 3; i++)
		go_scope {
			for (int k = 0; k < 7; k++)
				go_defer(many, &outer);
		}
	is_int(outer, 3 * 7, "the outer calls");
	is_int(inner, 3 * 7 * 5, "the inner ones");
	is_int(go_memory_used(), used, "no memory is left in use");
	return done_testing();
}
