/* SPDX-License-Identifier: BSD-3-Clause */
/* A loop may defer any number of calls: they are made at the end of the block, in order. */
#include <godebug.h>
#include <godefer.h>

#include "tap.h"

enum { MANY = 5000 };

static int numbers[MANY], expected, wrong;

static void
count(const int *n)
{
	if (*n != --expected)
		wrong++;
}

static void
with(int n)
{
	expected = n;
	wrong = 0;
	go_scope {
		for (int i = 0; i < n; i++)
			go_defer(count, &numbers[i]);
		wrong += expected != n;
	}
	ok(expected == 0 && wrong == 0, "%d calls", n);
}

int
main(void)
{
	size_t used = go_memory_used();

	for (int i = 0; i < MANY; i++)
		numbers[i] = i;
	for (int n = 1; n <= 8; n++)
		with(n);
	with(MANY);
	is_int(go_memory_used(), used, "no memory is left in use");
	return done_testing();
}
