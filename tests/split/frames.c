/* SPDX-License-Identifier: BSD-3-Clause */
/* Over a boundary a nested function finds the variables around it, a large frame is all there, and alloca
 * and arrays of any size are memory that nobody else has, whatever their size. */
#include <string.h>

#include "dive.h"

FRAME static int
call(int (*fn)(int), int x)
{
	return fn(x);
}

/* The static chain is passed as it is: no trampoline, whose code would be on the stack. */
static bool
nested(int x)
{
	int sum = x;

	__attribute__((noinline)) int add(int n)
	{
		int old = sum;

		use(&n);
		sum += n;
		return old;
	}
	int was = add(2);

	return was == x && add(3) == x + 2 && sum == x + 5;
}

FRAME static bool
large(int x)
{
	int v[700];

	for (int i = 0; i < 700; i++)
		v[i] = x + i;
	use(v);
	return v[0] == x && v[350] == x + 350 && v[699] == x + 699;
}

static int
twice(int x)
{
	use(&x);
	return 2 * x;
}

/* Memory that is filled, one piece after the other, and looked at in the end. */
FRAME static bool
filled(size_t n, int times, int x)
{
	unsigned char *p[4];

	for (int i = 0; i < times; i++) {
		p[i] = __builtin_alloca(n + (size_t)i * 8);
		memset(p[i], x + i, n + (size_t)i * 8);
		use(p[i]);
	}
	for (int i = 0; i < times; i++)
		for (size_t k = 0; k < n + (size_t)i * 8; k += 7)
			if (p[i][k] != (unsigned char)(x + i))
				return false;
	return call(twice, x) == 2 * x;
}

static bool
allocas(int x)
{
	return filled(16, 4, x) && filled((size_t)x % 300, 3, x) && filled(3000, 4, x);
}

#pragma GCC diagnostic ignored "-Wvla"

FRAME static int
sized(int n)
{
	int sum = 0;

	for (int i = 1; i < 40; i += 7) {
		int v[i * n];

		v[0] = i;
		v[i * n - 1] = i;
		use(v);
		sum += v[0] + call(twice, v[i * n - 1]);
	}
	return sum;
}

static bool
arrays(int x)
{
	return sized(1 + x % 30) == 3 * (1 + 8 + 15 + 22 + 29 + 36);
}

int
main(void)
{
	dives(nested, "nested functions");
	dives(large, "a large frame");
	dives(allocas, "alloca");
	dives(arrays, "arrays");
	return done_testing();
}
