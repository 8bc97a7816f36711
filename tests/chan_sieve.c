/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The prime sieve, a chain of 500 goroutines over unbuffered channels, finds the primes.
 * @timeout 60
 */
#include <chan.h>

#include "tap.h"

enum { N = 500 };

typedef struct Filter {
	chan(int) in, out;
	int prime;
} Filter;

static void
generate(void *arg)
{
	chan(int) out = arg;

	for (int i = 2;; i++)
		chan_put(out, i);
}

static void
filter(void *arg)
{
	Filter *f = arg;

	for (;;) {
		int i = chan_get(f->in);

		if (i % f->prime != 0)
			chan_put(f->out, i);
	}
}

int
main(void)
{
	static Filter filters[N];
	chan(int) c = chan_new(int, 0);
	int prime[N];

	go_stack(generate, c, 512);
	for (int i = 0; i < N; i++) {
		Filter *f = &filters[i];

		prime[i] = f->prime = chan_get(c);
		f->in = c;
		f->out = c = chan_new(int, 0);
		go_stack(filter, f, 512);
	}
	is_int(prime[0], 2, "the first prime");
	is_int(prime[9], 29, "the 10th");
	is_int(prime[99], 541, "the 100th");
	is_int(prime[499], 3571, "the 500th");
	is_int(go_numgoroutine(), N + 2, "each of them has a goroutine");
	return done_testing();
}
