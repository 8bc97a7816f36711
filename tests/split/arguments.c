/* SPDX-License-Identifier: BSD-3-Clause */
/* Arguments arrive in a new segment, wherever the boundary is: in registers, on the stack, structures,
 * long long and double, and those of variadic functions. */
#include <stdarg.h>

#include "dive.h"

typedef struct Ten {
	int v[10];
} Ten;

FRAME static bool
ints(int a, int b, int c, int d, int e, int f, int g, int h)
{
	use(&a);
	return a + 1 == b && b + 1 == c && c + 1 == d && d + 1 == e && e + 1 == f && f + 1 == g &&
	       g + 1 == h;
}

FRAME static bool
wide(int a, long long b, long long c, double d, long long e, float f)
{
	use(&a);
	return b == a * 4294967297LL && c == -b && d == a + 0.5 && e == b + 1 && f == (float)a;
}

FRAME static bool
doubles(double a, double b, double c, double d, double e, double f, double g, double h, double i,
	double j)
{
	use(&a);
	return a + 1 == b && b + 1 == c && c + 1 == d && d + 1 == e && e + 1 == f && f + 1 == g &&
	       g + 1 == h && h + 1 == i && i + 1 == j;
}

FRAME static bool
structure(int a, Ten t, int b)
{
	use(&t);
	for (int i = 0; i < 10; i++)
		if (t.v[i] != a + i)
			return false;
	return b == a + 10;
}

FRAME static bool
variadic(int n, ...)
{
	va_list ap;
	bool good = true;

	va_start(ap, n);
	for (int i = 0; i < n; i++) {
		good = va_arg(ap, int) == i && good;
		good = va_arg(ap, double) == i + 0.25 && good;
		use(&good);
	}
	va_end(ap);
	return good;
}

static bool
testints(int x)
{
	return ints(x, x + 1, x + 2, x + 3, x + 4, x + 5, x + 6, x + 7);
}

static bool
testwide(int x)
{
	return wide(x, x * 4294967297LL, x * -4294967297LL, x + 0.5, x * 4294967297LL + 1,
		    (float)x);
}

static bool
testdoubles(int x)
{
	return doubles(x, x + 1, x + 2, x + 3, x + 4, x + 5, x + 6, x + 7, x + 8, x + 9);
}

static bool
teststructure(int x)
{
	Ten t;

	for (int i = 0; i < 10; i++)
		t.v[i] = x + i;
	return structure(x, t, x + 10);
}

static bool
testvariadic(int x)
{
	(void)x;
	return variadic(8, 0, 0.25, 1, 1.25, 2, 2.25, 3, 3.25, 4, 4.25, 5, 5.25, 6, 6.25, 7, 7.25);
}

int
main(void)
{
	dives(testints, "eight ints");
	dives(testwide, "64 bits");
	dives(testdoubles, "ten doubles");
	dives(teststructure, "a structure");
	dives(testvariadic, "a variadic function");
	return done_testing();
}
