/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * recover_locals.h -- what a function has behind a block that a panic has left: variables that the
 * block has not changed, volatile ones, those of its caller.  Compiled with several optimisations.
 */
#include <godefer.h>

#include "tap.h"

static void
stop(int *n)
{
	GoValue v;

	if (go_recover(&v))
		*n = (int)v.number;
}

static __attribute__((noinline)) int
opaque(int n)
{
	__asm__ volatile("" : "+r"(n));
	return n;
}

static __attribute__((noinline)) void
fail(int n)
{
	if (opaque(n) != 0)
		go_panic_number(n);
}

/* More values than there are registers. */
static __attribute__((noinline)) int
unchanged(int a, int b)
{
	int c = opaque(a + 1), d = opaque(b + 2), e = opaque(c + 3), f = opaque(d + 4);
	int g = opaque(e + 5), h = opaque(f + 6), got = 0;
	int64_t wide = (int64_t)opaque(7) << 40;
	double x = opaque(8), y = opaque(9);

	go_scope {
		go_defer(stop, &got);
		fail(a + b);
		got = -1;
	}
	if (got != a + b || c != a + 1 || d != b + 2 || e != c + 3 || f != d + 4 || g != e + 5)
		return 1;
	if (h != f + 6 || wide != (int64_t)7 << 40)
		return 2;
	return x * y == 72 ? 0 : 3;
}

static __attribute__((noinline)) int
changed(void)
{
	volatile int count = 1;
	volatile int64_t wide = 2;
	volatile double x = 0.5;
	int got = 0;

	go_scope {
		go_defer(stop, &got);
		count = 10;
		wide = 20;
		x = 1.5;
		fail(1);
		count = 100;
	}
	return got == 1 && count == 10 && wide == 20 && x == 1.5;
}

static __attribute__((noinline)) int
loop(void)
{
	volatile int sum = 0;
	int got = 0;

	for (volatile int i = 0; i < 10; i++)
		go_scope {
			go_defer(stop, &got);
			if (i == 8)
				break;
			if (i % 2)
				continue;
			sum += i;
			fail(i);
			sum += 1;
		}
	return sum * 10 + got;
}

static __attribute__((noinline)) int
result(int n)
{
	int got = 0;

	go_scope {
		go_defer(stop, &got);
		fail(n);
		return 7;
	}
	return got;
}

static int
nested(void)
{
	int outer = 0, inner = 0;
	volatile int at = 0;

	go_scope {
		go_defer(stop, &outer);
		go_scope {
			go_defer(stop, &inner);
			at = 1;
			fail(5);
			at = 2;
		}
		at = at * 10 + inner;
		fail(6);
		at = 0;
	}
	return at * 10 + outer;
}

int
main(void)
{
	int kept = opaque(33);
	double fraction = opaque(3);

	is_int(unchanged(opaque(3), opaque(4)), 0, "unchanged ones");
	is_int(changed(), 1, "volatile ones");
	is_int(loop(), 0 + 1 + 2 + 4 + 6 == 13 ? 136 : 0, "in a loop");
	is_int(result(0), 7, "a value returned");
	is_int(result(3), 3, "... behind the block");
	is_int(nested(), 156, "nested blocks");
	is_int(kept * (int)fraction, 99, "the caller's");
	return done_testing();
}
