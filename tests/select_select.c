/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Selects meet selects on the same channels: each operation of one is an operation of
 * another, in the other direction, with its value.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

enum { ROUNDS = 5000, MAX = 6 };

static chan(int) a, b;
static int sent[3], received[3]; /* on a and b, by 1 and 2 */
static long sentsum, receivedsum;
static int others;

static void
did(int *count, long *sum, int c, int v)
{
	count[c]++;
	*sum += v;
}

/* Sends on out, receives on in. */
static void
cross(chan(int) out, chan(int) in, int first)
{
	int v;

	for (int i = 0; i < ROUNDS; i++) {
		int value = first + i;

		go_select {
			go_case_send(out, value) {
				did(sent, &sentsum, out == a ? 1 : 2, value);
			}
			go_case_recv(in, &v) {
				did(received, &receivedsum, in == a ? 1 : 2, v);
			}
		}
		if (i % 7 == 0)
			settle();
	}
}

static void
crossab(void *arg)
{
	(void)arg;
	cross(a, b, 1);
}

static void
crossba(void *arg)
{
	(void)arg;
	cross(b, a, 1000000);
}

/* Any direction on any of the two. */
static void
anyway(void *arg)
{
	int first = (int)(intptr_t)arg, v;

	for (int i = 0; i < ROUNDS; i++) {
		int value = first + i;

		go_select {
			go_case_send(a, value) {
				did(sent, &sentsum, 1, value);
			}
			go_case_recv(a, &v) {
				did(received, &receivedsum, 1, v);
				others += v < first || v >= first + ROUNDS;
			}
			go_case_send(b, value) {
				did(sent, &sentsum, 2, value);
			}
			go_case_recv(b, &v) {
				did(received, &receivedsum, 2, v);
				others += v < first || v >= first + ROUNDS;
			}
		}
	}
}

static void
check(const char *what, int total)
{
	int n = sent[1] + sent[2];

	is_int(n, total, "%s: half of the operations are sends", what);
	ok(sent[1] == received[1] && sent[2] == received[2], "as many receives, on each");
	is_int(receivedsum, sentsum, "of the same values");
	ok(sent[1] > 0 && sent[2] > 0, "both channels were used: %d, %d", sent[1], sent[2]);
	is_int(go_numgoroutine(), 1, "nobody is left");
	sent[1] = sent[2] = received[1] = received[2] = others = 0;
	sentsum = receivedsum = 0;
}

static void
waitforall(void)
{
	for (int i = 0; i < 100 * ROUNDS && go_numgoroutine() > 1; i++)
		settle();
}

int
main(void)
{
	a = chan_new(int, 0);
	b = chan_new(int, 0);
	go(crossab, NULL);
	go(crossba, NULL);
	waitforall();
	check("crosswise", ROUNDS);
	for (int i = 0; i < 2; i++)
		go(anyway, (void *)(intptr_t)(1 + i * 1000000));
	waitforall();
	is_int(others, 2 * ROUNDS / 2, "two, any way: each value is the other's");
	check("two, any way", ROUNDS);
	return done_testing();
}
