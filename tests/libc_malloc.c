/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 64 goroutines malloc, realloc and free pieces of random size, fill them, and yield: no
 * piece changes that its owner has not changed.
 * @timeout 60
 */
#include <stdlib.h>
#include <string.h>

#include <chan.h>

#include "random.h"
#include "tap.h"

enum { N = 64, ROUNDS = 60, PIECES = 4, MAXSIZE = 700 };

typedef struct Piece {
	unsigned char *p;
	size_t n;
	unsigned char fill;
} Piece;

static chan(int) done;

static int
bad(const Piece *x, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (x->p[i] != x->fill)
			return 1;
	return (uintptr_t)x->p % 8 != 0;
}

static void
worker(void *arg)
{
	Piece piece[PIECES] = {{0}};
	int errors = 0;

	for (int i = 0; i < ROUNDS; i++) {
		Piece *x = &piece[random_below(PIECES)];
		size_t n = random_below(MAXSIZE) + 1;

		if (x->p != NULL) {
			errors += bad(x, x->n);
			if (random_below(3) != 0) {
				free(x->p);
				*x = (Piece){0};
				continue;
			}
		}
		x->p = realloc(x->p, n);
		if (x->p == NULL) {
			errors++;
			break;
		}
		errors += bad(x, x->n < n ? x->n : n); /* realloc keeps what there was */
		x->n = n;
		x->fill = (unsigned char)(random_below(255) + 1);
		memset(x->p, x->fill, n);
		if (random_below(2) == 0)
			go_yield();
	}
	for (int i = 0; i < PIECES; i++) {
		if (piece[i].p != NULL)
			errors += bad(&piece[i], piece[i].n);
		free(piece[i].p);
	}
	chan_put(done, errors);
	(void)arg;
}

int
main(void)
{
	int errors = 0;

	done = chan_new(int, 0);
	for (int i = 0; i < N; i++)
		go(worker, NULL);
	for (int i = 0; i < N; i++)
		errors += chan_get(done);
	is_int(errors, 0, "nobody's memory has changed");
	return done_testing();
}
