/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * libc is whole while its callers are preempted: each goroutine has its errno, what malloc
 * gives to one nobody else has, and lines of printf come in one piece.
 * @timeout 60
 */
#include <errno.h>
#include <gotime.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "random_timer.h"
#include "tap.h"

enum { WORKERS = 5, ROUNDS = 400, PIECES = 6 };

static volatile int badmem, baderrno, badtext, badtok, nomem;

/* Everybody's own bytes in everybody's own pieces. */
static void
pieces(int me, unsigned turn)
{
	unsigned char *p[PIECES];
	size_t n[PIECES];

	for (int i = 0; i < PIECES; i++) {
		n[i] = 1 + (turn * 7 + (unsigned)i * 13) % 90;
		p[i] = malloc(n[i]);
		if (p[i] == NULL)
			nomem++;
		else
			memset(p[i], me * 16 + i, n[i]);
	}
	for (int i = 0; i < PIECES; i++) {
		for (size_t j = 0; p[i] != NULL && j < n[i]; j++)
			badmem += p[i][j] != me * 16 + i;
		free(p[i]);
	}
}

static void
worker(void *arg)
{
	int me = (int)(intptr_t)arg;

	for (unsigned turn = 0; turn < ROUNDS; turn++) {
		char text[24], list[] = "x y z";

		errno = me;
		pieces(me, turn);
		snprintf(text, sizeof text, "%d-%u", me, turn);
		badtext += text[0] != '0' + me || (unsigned)atoi(text + 2) != turn;
		badtok += strcmp(strtok(list, " "), "x") != 0;
		random_timer_jitter(turn);
		badtok += strcmp(strtok(NULL, " "), "y") != 0;
		badtok += strcmp(strtok(NULL, " "), "z") != 0;
		baderrno += errno != me;
		if (turn % 100 == 0)
			printf("# goroutine %d is in turn %u\n", me, turn);
	}
}

int
main(void)
{
	go_timeslice(50 * GO_MICROSECOND);
	for (int i = 1; i <= WORKERS; i++)
		go_stack(worker, (void *)(intptr_t)i, 8192);
	while (go_numgoroutine() > 1)
		go_yield();
	fflush(stdout);
	is_int(nomem, 0, "there was memory");
	is_int(badmem, 0, "malloc gives to one");
	is_int(baderrno, 0, "errno is one's own");
	is_int(badtext, 0, "snprintf");
	is_int(badtok, 0, "strtok's place is one's own");
	return done_testing();
}
