/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * sieve.c -- the concurrent prime sieve: a chain of goroutines, one for each prime,
 * joined by unbuffered channels.  Each passes on what its prime does not divide.
 *
 *	make run ARGS=100	the first 100 primes
 */
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include <chan.h>
#include <go.h>

/* Send 2, 3, 4, ... */
static void
generate(void *arg)
{
	chan(int) out = arg;

	for (int i = 2;; i++)
		chan_put(out, i);
}

typedef struct Filter {
	chan(int) in;
	chan(int) out;
	int prime;
} Filter;

static void
filter(void *arg)
{
	Filter f = *(Filter *)arg;

	free(arg);
	for (;;) {
		int i = chan_get(f.in);

		if (i % f.prime != 0)
			chan_put(f.out, i);
	}
}

int
main(int argc, char **argv)
{
	char *end = NULL;
	long n = 25;
	chan(int) ch = chan_new(int, 0);

	errno = 0;
	if (argc == 2)
		n = strtol(argv[1], &end, 10);
	if (argc > 2 || errno != 0 || n < 1 || n > INT_MAX ||
	    (end != NULL && (end == argv[1] || *end != '\0'))) {
		fprintf(stderr, "sieve: how many primes? give one number, 1 or more\n");
		return 1;
	}
	go(generate, ch);
	for (long i = 0; i < n; i++) {
		Filter *f = malloc(sizeof *f);

		if (f == NULL) {
			fprintf(stderr, "sieve: out of memory after %ld primes\n", i);
			return 1;
		}
		f->in = ch;
		f->prime = chan_get(ch);
		f->out = ch = chan_new(int, 0);
		printf("%d\n", f->prime);
		go(filter, f);
	}
	return 0;
}
