/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * skynet.c -- a tree of goroutines, six levels deep: each starts ten others, and sends its parent the sum
 * of what they send.  A million leaves send their numbers.
 *
 *	make run APP=examples/skynet.c RAM=1G
 *	make run APP=examples/skynet.c ARGS=10000
 *
 * Who is started goes to the end of the run queue, so the tree grows level by level, and its 1,111,111
 * goroutines are there all at once.
 */
#include <chan.h>
#include <go.h>
#include <godebug.h>
#include <gotime.h>

enum { KIDS = 10, MILLION = 1000000 };
enum { STACK = 336 }; /* bytes: as in million.c, with a Node in them */

/* A word, as Go's int is, so the sum is one modulo 2^32: to send more than a word takes longer. */
typedef uintptr_t Sum;

/* The leaves [first, first + n) have one goroutine above them, on whose stack this is. */
typedef struct Node {
	chan(Sum) sum; /* its kids send here */
	unsigned first, n;
	unsigned born; /* kids that know which one they are */
} Node;

static Sum grow(unsigned first, unsigned n);

static void
kid(void *arg)
{
	Node *parent = arg;
	unsigned n = parent->n / KIDS;
	unsigned first = parent->first + n * __atomic_fetch_add(&parent->born, 1, __ATOMIC_RELAXED);

	chan_put(parent->sum, n == 1 ? first : grow(first, n));
}

/* The sum of these leaves. */
static Sum
grow(unsigned first, unsigned n)
{
	Node node = {.sum = chan_new(Sum, 0), .first = first, .n = n};
	Sum sum = 0;

	for (int i = 0; i < KIDS; i++)
		go_stack(kid, &node, STACK);
	for (int i = 0; i < KIDS; i++)
		sum += chan_get(node.sum);
	chan_free(chan_of(node.sum));
	return sum;
}

static unsigned
number(const char *s)
{
	unsigned n = 0;

	while (*s >= '0' && *s <= '9')
		n = n * 10 + (unsigned)(*s++ - '0');
	return n;
}

int
main(int argc, char **argv)
{
	unsigned n = argc > 1 ? number(argv[1]) : MILLION;
	int64_t start = go_nanotime();
	GoMemStats m;
	bool good;
	Sum sum;

	sum = grow(0, n);
	start = go_nanotime() - start;
	go_mem_stats(&m);
	good = sum == (Sum)((uint64_t)n * (n - 1) / 2);
	go_printf("%u leaves, sum %lu (modulo 2^32): %s\n", n, (unsigned long)sum,
		  good ? "as it should be" : "WRONG");
	go_printf("%lld ms, %u KB\n", (long long)(start / GO_MILLISECOND),
		  (unsigned)((m.total - m.free + m.cached) / 1024));
	return good ? 0 : 1;
}
