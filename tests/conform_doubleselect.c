/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A select offers one value on four channels, and four goroutines, each in a select of all
 * the four, wait for it: of 100000 values each is received once, by one of them.
 * @timeout 60
 */
#include <select.h>

#include "conform.h"

enum { N = 100000, WAYS = 4 };

static chan(int) c[WAYS], result;
static unsigned char seen[(N + 7) / 8];
static int perway[WAYS];

static void
sender(void *arg)
{
	(void)arg;
	for (int i = 0; i < N; i++) {
		go_select {
			go_case_send(c[0], i) {
			}
			go_case_send(c[1], i) {
			}
			go_case_send(c[2], i) {
			}
			go_case_send(c[3], i) {
			}
		}
	}
	for (int i = 0; i < WAYS; i++)
		chan_close(chan_of(c[i]));
}

/* Odd ones select among all channels, even ones receive from their own. */
static void
forward(void *arg)
{
	int self = (int)(intptr_t)arg, v;
	SelectCase k[WAYS];

	for (int i = 0; i < WAYS; i++)
		k[i] = (SelectCase){.c = chan_of(c[i]), .elem = &v};
	for (;;) {
		int at = self % 2 ? chan_select(k, WAYS, true) : self;

		if (self % 2 ? !k[at].ok : !chan_get_ok(c[self], &v))
			break;
		chan_put(result, 4 * v + at);
	}
	chan_put(result, -1);
}

int
main(void)
{
	int twice = 0, missing = 0, strange = 0;

	for (int i = 0; i < WAYS; i++)
		c[i] = chan_new(int, 0);
	result = chan_new(int, 0);
	go(sender, NULL);
	for (int i = 0; i < WAYS; i++)
		go(forward, (void *)(intptr_t)i);
	for (int ended = 0; ended < WAYS;) {
		int r = chan_get(result), v = r / 4;

		if (r < 0) {
			ended++;
			continue;
		}
		strange += v >= N;
		twice += seen[v / 8] >> v % 8 & 1;
		seen[v / 8] |= (unsigned char)(1 << v % 8);
		perway[r % 4]++;
	}
	for (int v = 0; v < N; v++)
		missing += !(seen[v / 8] >> v % 8 & 1);
	is_int(twice, 0, "none comes twice");
	is_int(missing, 0, "none is lost");
	is_int(strange, 0, "none comes that was not sent");
	for (int i = 0; i < WAYS; i++)
		ok(perway[i] > N / 100, "channel %d had %d", i, perway[i]);
	return done_testing();
}
