/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A sieve that feeds on itself: primes are the odd numbers less the composites, and those are
 * merged from the multiples of each prime that was found, which wait for their turn in a
 * queue that grows (a goroutine with a nil channel where it has nothing to send).
 * @timeout 60
 */
#include <stdlib.h>

#include <select.h>

#include "conform.h"

enum { LIMIT = 8000, QUEUE = 2048 };

typedef struct Node {
	chan(int) primes, out;
} Node;

static Node *
newnode(chan(int) primes)
{
	Node *n = malloc(sizeof *n);

	if (n == NULL)
		go_panic("out of memory");
	*n = (Node){primes, chan_new(int, 0)};
	return n;
}

/* From the prime p: its odd multiples from its square, merged with those of later primes.
 * The next prime's square is behind both p * p and p * p + 2 * p.  So theirs are asked for
 * only when those are wanted, and by then the next prime has long been found. */
static void
composites(void *arg)
{
	Node *n = arg;
	int p = chan_get(n->primes), mine = p * p, theirs;
	Node *later;

	chan_put(n->out, mine);
	chan_put(n->out, mine + 2 * p);
	mine += 4 * p;
	later = newnode(n->primes);
	go_stack(composites, later, 2048);
	theirs = chan_get(later->out);
	for (;;) {
		int least = mine < theirs ? mine : theirs;

		chan_put(n->out, least);
		if (mine == least)
			mine += 2 * p;
		if (theirs == least)
			theirs = chan_get(later->out);
	}
}

/* A queue that always takes: what comes in on primes goes out on out. */
static void
queue(void *arg)
{
	static int q[QUEUE];
	Node *n = arg;
	unsigned head = 0, tail = 0;

	for (;;) {
		chan(int) out = head == tail ? NULL : n->out;

		go_select {
			go_case_recv(n->primes, &q[tail % QUEUE]) {
				tail++;
			}
			go_case_send(out, q[head % QUEUE]) {
				head++;
			}
		}
	}
}

static bool
isprime(int v)
{
	for (int d = 2; d * d <= v; d++)
		if (v % d == 0)
			return false;
	return true;
}

int
main(void)
{
	Node *q = newnode(chan_new(int, 0)), *all = newnode(q->out);
	int composite, wrong = 0, count = 1, depth;

	go_stack(queue, q, 2048);
	go_stack(composites, all, 2048);
	chan_put(q->primes, 3);
	composite = chan_get(all->out);
	for (int v = 3; v < LIMIT; v += 2) {
		bool prime = v != composite;

		wrong += prime != isprime(v);
		count += prime;
		if (!prime)
			composite = chan_get(all->out);
		else if (v > 3)
			chan_put(q->primes, v);
	}
	depth = (int)go_numgoroutine() - 2;
	is_int(wrong, 0, "each odd number is in the right place");
	is_int(count, 1007, "as many primes below %d as there are", LIMIT);
	ok(depth >= 20 && depth <= 30, "only the primes up to the root have a goroutine: %d",
	   depth);
	return done_testing();
}
