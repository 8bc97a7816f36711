/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * asmcgocall runs libc's heavy functions on g0's stack for a goroutine whose own would be
 * too small for them.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <chan.h>
#include <go.h>

#include "runtime.h"

#include "../settle.h"
#include "../tap.h"

enum { ROUNDS = 100, SMALL = 400 };

static Chan *done;
static char text[64];

static uintptr_t
heavy(void *arg)
{
	char *p = malloc(100);

	if (p == NULL)
		return 0;
	snprintf(p, 100, "%d and %s", *(int *)arg, "text");
	memcpy(text, p, sizeof text);
	free(p);
	return strlen(text);
}

static void
small(void *arg)
{
	int bad = 0;

	(void)arg;
	for (int i = 0; i < ROUNDS; i++) {
		char want[] = "100 and text";
		int n = 100 + i;

		want[0] = (char)('0' + n / 100);
		want[1] = (char)('0' + n / 10 % 10);
		want[2] = (char)('0' + n % 10);
		bad += asmcgocall(heavy, &n) != sizeof want - 1 || strcmp(text, want) != 0;
		settle();
	}
	chan_send(done, &bad);
}

int
main(void)
{
	int bad = -1;

	done = chan_make(sizeof(int), 0);
	go_stack(small, NULL, SMALL);
	for (int i = 0; i < ROUNDS; i++) {
		free(malloc(10));
		settle();
	}
	chan_recv(done, &bad);
	is_int(bad, 0, "malloc, snprintf and free on g0's stack");
	return done_testing();
}
