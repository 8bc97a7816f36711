/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Power series with rational coefficients, each a goroutine that gives its next coefficient
 * when it is asked: sums, products, integrals, reciprocals, compositions and series that are
 * defined by themselves have the coefficients that mathematics says.
 * @timeout 60
 */
#include <stdlib.h>

#include <select.h>

#include "conform.h"

enum { TERMS = 10, STACKBYTES = 3072 };

/* -- Rational numbers --------------------------------------------------------- */

typedef struct Ratio {
	int64_t num, den; /* in lowest terms, den > 0 */
} Ratio;

static Ratio
ratio(int64_t num, int64_t den)
{
	int64_t a = num < 0 ? -num : num, b = den < 0 ? -den : den;

	while (b != 0) {
		int64_t r = a % b;

		a = b;
		b = r;
	}
	if (den < 0)
		a = -a;
	return (Ratio){num / a, den / a};
}

static Ratio
sum(Ratio a, Ratio b)
{
	return ratio(a.num * b.den + b.num * a.den, a.den * b.den);
}

static Ratio
product(Ratio a, Ratio b)
{
	Ratio x = ratio(a.num, b.den), y = ratio(b.num, a.den);

	return (Ratio){x.num * y.num, x.den * y.den};
}

/* -- Series ------------------------------------------------------------------- */

/* Both have room for one, so that to ask does not wait. */
typedef struct Series {
	chan(int) ask;
	chan(Ratio) give;
} Series;

/* A goroutine, what it reads, and what it gives: b is a split's second reader. */
typedef struct Node {
	Series in[2], a, b;
	Ratio c;
	Ratio (*f)(int n);
} Node;

static Series
channels(void)
{
	return (Series){chan_new(int, 1), chan_new(Ratio, 1)};
}

static Ratio
next(Series s)
{
	chan_put(s.ask, 0);
	return chan_get(s.give);
}

static Node *
newnode(Series f, Series g)
{
	Node *n = calloc(1, sizeof *n);

	n->in[0] = f;
	n->in[1] = g;
	n->a = channels();
	return n;
}

static Series
start(void (*fn)(void *), Node *n)
{
	go_stack(fn, n, STACKBYTES);
	return n->a;
}

/* -- Kinds of them ------------------------------------------------------------ */

static void
source(void *arg)
{
	Node *n = arg;

	for (int i = 0;; i++) {
		chan_get(n->a.ask);
		chan_put(n->a.give, n->f(i));
	}
}

static Series
given(Ratio (*f)(int))
{
	Node *n = newnode((Series){NULL, NULL}, (Series){NULL, NULL});

	n->f = f;
	return start(source, n);
}

/* in[0] + c in[1] */
static void
adder(void *arg)
{
	Node *n = arg;

	for (;;) {
		chan_get(n->a.ask);
		Ratio f = next(n->in[0]);

		chan_put(n->a.give, sum(f, product(n->c, next(n->in[1]))));
	}
}

static Series
add(Series f, Series g, Ratio c)
{
	Node *n = newnode(f, g);

	n->c = c;
	return start(adder, n);
}

static void
multiplier(void *arg)
{
	Node *n = arg;
	Ratio f[TERMS], g[TERMS];

	for (int i = 0; i < TERMS; i++) {
		Ratio r = {0, 1};

		chan_get(n->a.ask);
		f[i] = next(n->in[0]);
		g[i] = next(n->in[1]);
		for (int j = 0; j <= i; j++)
			r = sum(r, product(f[j], g[i - j]));
		chan_put(n->a.give, r);
	}
}

static Series
multiply(Series f, Series g)
{
	return start(multiplier, newnode(f, g));
}

/* c first, so that a series may be the integral of something that contains it. */
static void
integrator(void *arg)
{
	Node *n = arg;

	chan_get(n->a.ask);
	chan_put(n->a.give, n->c);
	for (int i = 1;; i++) {
		chan_get(n->a.ask);
		chan_put(n->a.give, product(next(n->in[0]), ratio(1, i)));
	}
}

static Node *
integral(Series f, Ratio c)
{
	Node *n = newnode(f, f);

	n->c = c;
	return n;
}

/* 1 / in[0] */
static void
inverter(void *arg)
{
	Node *n = arg;
	Ratio f[TERMS], z[TERMS], minus;

	for (int i = 0; i < TERMS; i++) {
		Ratio r = {0, 1};

		chan_get(n->a.ask);
		f[i] = next(n->in[0]);
		minus = ratio(-f[0].den, f[0].num);
		for (int j = 1; j <= i; j++)
			r = sum(r, product(f[j], z[i - j]));
		z[i] = i == 0 ? ratio(f[0].den, f[0].num) : product(minus, r);
		chan_put(n->a.give, z[i]);
	}
}

static Series
reciprocal(Series f)
{
	return start(inverter, newnode(f, f));
}

/* -- Splitting ---------------------------------------------------------------- */

/*
 * in[0] for two readers, each at its own pace.  While it waits for the next coefficient it
 * still serves who asks for one that it has: the next may depend on that.
 */
static void
splitter(void *arg)
{
	Node *n = arg;
	Series *out[2] = {&n->a, &n->b};
	Ratio have[TERMS], r;
	int count = 0, at[2] = {0, 0}, word;
	bool asked = false, wants[2] = {false, false};

	for (;;) {
		chan(int) none = NULL;
		chan(Ratio) more = asked ? n->in[0].give : NULL;

		go_select {
			go_case_recv(wants[0] ? none : n->a.ask, &word) {
				wants[0] = true;
			}
			go_case_recv(wants[1] ? none : n->b.ask, &word) {
				wants[1] = true;
			}
			go_case_recv(more, &r) {
				have[count++] = r;
				asked = false;
			}
		}
		for (int i = 0; i < 2; i++) {
			if (wants[i] && at[i] < count) {
				chan_put(out[i]->give, have[at[i]++]);
				wants[i] = false;
			} else if (wants[i] && !asked && count < TERMS) {
				chan_put(n->in[0].ask, 0);
				asked = true;
			}
		}
	}
}

static void
split(Series f, Series out[2])
{
	Node *n = newnode(f, f);

	n->b = channels();
	out[0] = start(splitter, n);
	out[1] = n->b;
}

static Series
multiplied(Series f)
{
	Series two[2];

	split(f, two);
	return multiply(two[0], two[1]);
}

/* -- Composition -------------------------------------------------------------- */

static Series compose(Series f, Series g);

/* f(g) = f0 + g * tail(f)(g), and g begins with 0: so what is behind f0 is needed only
 * when the second coefficient is, and is a goroutine more for each. */
static void
composer(void *arg)
{
	Node *n = arg;
	Series g[2], rest;

	chan_get(n->a.ask);
	chan_put(n->a.give, next(n->in[0]));
	chan_get(n->a.ask);
	split(n->in[1], g);
	(void)next(g[0]); /* the 0: so all is one behind, as it should be */
	rest = multiply(g[0], compose(n->in[0], g[1]));
	for (;;) {
		chan_put(n->a.give, next(rest));
		chan_get(n->a.ask);
	}
}

static Series
compose(Series f, Series g)
{
	return start(composer, newnode(f, g));
}

/* -- The series --------------------------------------------------------------- */

static Ratio
one(int n)
{
	(void)n;
	return (Ratio){1, 1};
}

static Ratio
unit(int n)
{
	return (Ratio){n == 0, 1};
}

static Ratio
oneplusx(int n)
{
	return (Ratio){n <= 1, 1};
}

static Ratio
onlyx(int n)
{
	return (Ratio){n == 1, 1};
}

static Ratio
inversefactorial(int n)
{
	Ratio r = {1, 1};

	for (; n > 0; n--)
		r.den *= n;
	return r;
}

static Ratio
sine(int n)
{
	Ratio r = inversefactorial(n);

	return (Ratio){n % 2 == 0 ? 0 : n % 4 == 1 ? 1 : -1, n % 2 == 0 ? 1 : r.den};
}

static Ratio
cosine(int n)
{
	Ratio r = inversefactorial(n);

	return (Ratio){n % 2 == 1 ? 0 : n % 4 == 0 ? 1 : -1, n % 2 == 1 ? 1 : r.den};
}

static Ratio
arctangent(int n)
{
	return (Ratio){n % 2 == 0 ? 0 : n % 4 == 1 ? 1 : -1, n % 2 == 0 ? 1 : n};
}

static Ratio
tangent(int n)
{
	static const Ratio odd[] = {{1, 1}, {1, 3}, {2, 15}, {17, 315}, {62, 2835}};

	return n % 2 == 0 ? (Ratio){0, 1} : odd[n / 2];
}

static Ratio
counting(int n)
{
	return (Ratio){n + 1, 1};
}

/* exp is its own integral from 1. */
static Series
expseries(void)
{
	Series two[2];
	Node *n = integral((Series){NULL, NULL}, (Ratio){1, 1});

	split(n->a, two);
	n->in[0] = two[1];
	(void)start(integrator, n);
	return two[0];
}

/* tan is the integral of 1 + tan * tan. */
static Series
tanseries(void)
{
	Series two[2];
	Node *n = integral((Series){NULL, NULL}, (Ratio){0, 1});

	split(n->a, two);
	n->in[0] = add(given(unit), multiplied(two[1]), (Ratio){1, 1});
	(void)start(integrator, n);
	return two[0];
}

static void
check(Series s, Ratio (*want)(int), const char *name)
{
	int bad = 0;

	for (int i = 0; i < TERMS; i++) {
		Ratio r = next(s), w = want(i);

		bad += r.num != w.num || r.den != w.den;
		if (r.num != w.num || r.den != w.den)
			diag("x^%d: %d/%d, want %d/%d", i, (int)r.num, (int)r.den, (int)w.num,
			     (int)w.den);
	}
	is_int(bad, 0, "%s", name);
}

static Ratio
natural(int n)
{
	return (Ratio){n, 1};
}

int
main(void)
{
	Series geometric[2];
	Ratio minus = {-1, 1};
	Node *log;

	check(add(given(counting), given(one), minus), natural, "a difference");
	check(multiplied(given(one)), counting, "1/(1-x) squared");
	check(multiply(given(sine), reciprocal(given(cosine))), tangent, "sin / cos");
	check(expseries(), inversefactorial, "exp, its own integral");
	check(multiply(expseries(), reciprocal(expseries())), unit, "exp * 1/exp");
	check(tanseries(), tangent, "tan, by its own square");
	check(compose(given(arctangent), tanseries()), onlyx, "arctan of tan");
	check(add(multiplied(given(sine)), multiplied(given(cosine)), one(0)), unit,
	      "sin * sin + cos * cos");
	log = integral(reciprocal(given(oneplusx)), (Ratio){0, 1});
	check(compose(expseries(), start(integrator, log)), oneplusx, "exp of log");
	split(reciprocal(add(given(unit), given(onlyx), minus)), geometric);
	check(geometric[0], one, "1/(1-x), one reader ahead");
	check(geometric[1], one, "the other behind");
	diag("%d goroutines", (int)go_numgoroutine());
	return done_testing();
}
