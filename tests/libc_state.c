/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each goroutine has its own place in strtok and its own sequence of rand.
 */
#include <stdlib.h>
#include <string.h>

#include <chan.h>

#include "settle.h"
#include "tap.h"

enum { N = 16, WORDS = 8, NUMBERS = 20 };

static chan(int) done;

static void
words(void *arg)
{
	char text[WORDS * 2 + 1], *w;
	int errors = 0, n = 0;
	char first = (char)('a' + (int)(intptr_t)arg);

	for (int i = 0; i < WORDS; i++) {
		text[2 * i] = (char)(first + i);
		text[2 * i + 1] = i % 2 ? ' ' : ',';
	}
	text[WORDS * 2] = '\0';
	for (w = strtok(text, " ,"); w != NULL; w = strtok(NULL, " ,")) {
		errors += w[0] != first + n++ || w[1] != '\0';
		settle();
	}
	chan_put(done, errors + (n != WORDS));
}

static void
numbers(void *arg)
{
	int *seq = arg;

	srand(42);
	for (int i = 0; i < NUMBERS; i++) {
		seq[i] = rand();
		settle();
	}
	chan_put(done, 0);
}

int
main(void)
{
	static int seq[N][NUMBERS];
	int errors = 0, differ = 0;

	done = chan_new(int, N);
	for (intptr_t i = 0; i < N; i++)
		go(words, (void *)i);
	for (int i = 0; i < N; i++)
		errors += chan_get(done);
	is_int(errors, 0, "each has its own strtok");

	for (int i = 0; i < N; i++)
		go(numbers, seq[i]);
	for (int i = 0; i < N; i++)
		chan_get(done);
	for (int i = 1; i < N; i++)
		differ += memcmp(seq[0], seq[i], sizeof seq[0]) != 0;
	is_int(differ, 0, "each has its own rand: the same seed, the same numbers");
	ok(seq[0][0] != seq[0][1] || seq[0][1] != seq[0][2], "and they are numbers");
	return done_testing();
}
