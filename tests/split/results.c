/* SPDX-License-Identifier: BSD-3-Clause */
/* What a function returns comes back over a boundary, in all registers of the ABI; and what a call must
 * keep is kept. */
#include "dive.h"

typedef struct Pair {
	int a, b;
} Pair;

typedef struct Big {
	int v[9];
} Big;

typedef struct Floats {
	double a, b, c, d;
} Floats;

FRAME static int
small(int x)
{
	use(&x);
	return x + 1;
}

FRAME static long long
wide(int x)
{
	use(&x);
	return x * 4294967297LL;
}

FRAME static double
real(int x)
{
	use(&x);
	return x + 0.5;
}

FRAME static float
single(int x)
{
	use(&x);
	return (float)x - 0.5f;
}

FRAME static Pair
pair(int x)
{
	use(&x);
	return (Pair){x, -x};
}

FRAME static Big
big(int x)
{
	Big b;

	for (int i = 0; i < 9; i++)
		b.v[i] = x * i;
	use(&b);
	return b;
}

FRAME static Floats
floats(int x)
{
	use(&x);
	return (Floats){x, x + 1, x + 2, x + 3};
}

static bool
integers(int x)
{
	Pair p = pair(x);

	return small(x) == x + 1 && wide(x) == x * 4294967297LL && p.a == x && p.b == -x;
}

static bool
reals(int x)
{
	Floats f = floats(x);

	return real(x) == x + 0.5 && single(x) == (float)x - 0.5f && f.a == x && f.b == x + 1 &&
	       f.c == x + 2 && f.d == x + 3;
}

static bool
structures(int x)
{
	Big b = big(x);

	for (int i = 0; i < 9; i++)
		if (b.v[i] != x * i)
			return false;
	return true;
}

/* Many values live across calls: in registers that these keep, and in FPU registers. */
static bool
kept(int x)
{
	int a = x * 3, b = x * 5, c = x * 7, d = x * 9, e = x * 11;
	double f = x * 1.5, g = x * 2.5, h = x * 3.5;

	__asm__("" : "+r"(a), "+r"(b), "+r"(c));
	for (int i = 0; i < 3; i++) {
		a += small(i);
		f += real(i);
		e += (int)wide(0);
	}
	return a == x * 3 + 6 && b == x * 5 && c == x * 7 && d == x * 9 && e == x * 11 &&
	       f == x * 1.5 + 4.5 && g == x * 2.5 && h == x * 3.5;
}

int
main(void)
{
	dives(integers, "integers and pairs");
	dives(reals, "floating point");
	dives(structures, "structures in memory");
	dives(kept, "registers that a call keeps");
	return done_testing();
}
