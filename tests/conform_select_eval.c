/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Each operand of a go_select is evaluated once, in the order in which they stand, whatever
 * form it has: all combinations of forms of channels (call, element, pointer, condition), of
 * values (call, element, received, sequence) and of destinations, with and without a default,
 * whichever case is chosen.
 */
#include <select.h>

#include "conform.h"

enum { CASES = 4, OPERANDS = 8 };

static chan(int) ch[CASES], source;
static int values[2] = {0, 7}, got[2];
static int next, bad, taken, tries;

/* Operand number k is evaluated. */
static int
step(int k)
{
	bad += k != ++next;
	return 1;
}

static chan(int) channel(int k, int i)
{
	step(k);
	return ch[i];
}

static int
at(int k, int i)
{
	step(k);
	return i;
}

static chan(int) * where(int k, int i)
{
	step(k);
	return &ch[i];
}

static chan(int) sevens(int k)
{
	step(k);
	chan_put(source, 7);
	return source;
}

static int *
place(int k)
{
	step(k);
	return &got[1];
}

#define C0(k, i) channel(k, i)
#define C1(k, i) ch[at(k, i)]
#define C2(k, i) (*where(k, i))
#define C3(k, i) (step(k) ? ch[i] : NULL)

#define V0(k) at(k, 7)
#define V1(k) values[at(k, 1)]
#define V2(k) chan_get(sevens(k))
#define V3(k) (step(k), 7)

#define P0(k) place(k)
#define P1(k) &got[at(k, 1)]
#define P2(k) (step(k) ? &got[1] : NULL)

/* Case i is possible, and no other; -1: none. */
static void
begin(int possible)
{
	for (int i = 0; i < CASES; i++) {
		bool sends = i % 2 == 0;

		chan_tryget(ch[i], &got[0], NULL);
		if (sends != (i == possible))
			chan_put(ch[i], 7);
	}
	got[1] = next = 0;
	taken = -2;
}

static void
end(int possible)
{
	bad += taken != possible || next != OPERANDS;
	bad += got[1] != (possible == 1 || possible == 3 ? 7 : 0);
	if (possible == 0 || possible == 2)
		bad += chan_get(ch[possible]) != 7;
	tries++;
}

#define DEFAULT                                                                                    \
	go_case_default {                                                                          \
		taken = -1;                                                                        \
	}
#define NONE

#define SELECT(possible, C, V, P, last)                                                            \
	do {                                                                                       \
		begin(possible);                                                                   \
		go_select {                                                                        \
			go_case_send(C(1, 0), V(2)) {                                              \
				taken = 0;                                                         \
			}                                                                          \
			go_case_recv(C(3, 1), P(4)) {                                              \
				taken = 1;                                                         \
			}                                                                          \
			go_case_send(C(5, 2), V(6)) {                                              \
				taken = 2;                                                         \
			}                                                                          \
			go_case_recv(C(7, 3), P(8)) {                                              \
				taken = 3;                                                         \
			}                                                                          \
			last                                                                       \
		}                                                                                  \
		end(possible);                                                                     \
	} while (0)

#define COMBINATION(C, V, P)                                                                       \
	for (int i = -1; i < CASES; i++) {                                                         \
		SELECT(i, C, V, P, DEFAULT);                                                       \
		if (i >= 0)                                                                        \
			SELECT(i, C, V, P, NONE);                                                  \
	}

#define DESTINATIONS(C, V) COMBINATION(C, V, P0) COMBINATION(C, V, P1) COMBINATION(C, V, P2)

#define CHANNELS(C)                                                                                \
	static void all##C(void)                                                                   \
	{                                                                                          \
		DESTINATIONS(C, V0)                                                                \
		DESTINATIONS(C, V1)                                                                \
		DESTINATIONS(C, V2)                                                                \
		DESTINATIONS(C, V3)                                                                \
	}

CHANNELS(C0)
CHANNELS(C1)
CHANNELS(C2)
CHANNELS(C3)

int
main(void)
{
	for (int i = 0; i < CASES; i++)
		ch[i] = chan_new(int, 1);
	source = chan_new(int, 1);
	allC0();
	allC1();
	allC2();
	allC3();
	is_int(tries, 4 * 4 * 3 * 9, "all combinations");
	is_int(bad, 0, "each operand once, in order; the possible case; its value");
	return done_testing();
}
