/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine comes to a million calls, from a stack of a kilobyte, and all that memory goes back.
 * @boards virt vexpress-a9 pc
 * @timeout 60
 */
#include <godebug.h>

#include "dive.h"

/* As far as one can count by adding one. */
FRAME static int
peano(int n)
{
	return n == 0 ? 0 : 1 + (use(&n), peano(n - 1));
}

FRAME static unsigned
ackermann(unsigned m, unsigned n)
{
	if (m == 0)
		return n + 1;
	if (n == 0)
		return ackermann(m - 1, 1);
	return ackermann(m - 1, ackermann(m, n - 1));
}

static int result;

static void
work(void *arg)
{
	(void)arg;
	result = peano(1000000);
}

static size_t
total(void)
{
	GoInfo i[1];

	return go_goroutines(i, 1) == 1 ? i[0].stack : 0;
}

int
main(void)
{
	size_t before = total();

	go(work, NULL);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(result, 1000000, "a million calls in a goroutine");
	is_int(peano(1000000), 1000000, "a million calls in main");
	is_int(ackermann(3, 9), 4093, "Ackermann's function");
	is_int(total(), before, "main's stack is what it was");
	return done_testing();
}
