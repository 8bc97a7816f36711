/* SPDX-License-Identifier: BSD-3-Clause */
/* sieve.c -- a chain of 2,500 goroutines. */
#include "bench.h"

static int64_t messages;

static void
generate(void *arg)
{
	for (int i = 2;; i++)
		chan_send(arg, &i);
}

typedef struct Filter {
	Chan *in, *out;
	int prime;
} Filter;

static void
filter(void *arg)
{
	Filter *f = arg;
	int i;

	for (;;) {
		chan_recv(f->in, &i);
		messages++;
		if (i % f->prime != 0)
			chan_send(f->out, &i);
	}
}

/* The cost of a message in all, division and count included. */
static void
sieve(int n)
{
	static Filter filters[2500];
	Chan *ch = chan_make(sizeof(int), 0);
	int64_t t = go_nanotime();

	go_stack(generate, ch, 512);
	for (int i = 0; i < n; i++) {
		Filter *f = &filters[i];

		chan_recv(ch, &f->prime);
		messages++;
		f->in = ch;
		f->out = ch = chan_make(sizeof(int), 0);
		go_stack(filter, f, 512);
	}
	report("sieve-2500-message", go_nanotime() - t, messages);
}

void
bench_sieve(void)
{
	sieve(2500);
}
