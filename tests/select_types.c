/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * go_case_send and go_case_recv carry values of each type of up to 8 bytes, converted as
 * by assignment; go_case_recv those of larger ones, too.
 */
#include <select.h>

#include "settle.h"
#include "tap.h"

typedef enum Colour { RED, GREEN, BLUE } Colour;
typedef struct Pair {
	int32_t x, y;
} Pair;
typedef struct Odd {
	char text[5];
} Odd;
typedef struct Empty {
} Empty;
typedef union Either {
	float f;
	char c[7];
} Either;
typedef struct Large {
	int64_t n[3];
} Large;
typedef int Function(int);

static int sent;

static int
twice(int n)
{
	return 2 * n;
}

/* Send v on a channel of T and receive it, by go_selects. */
#define THROUGH(T, v)                                                                              \
	__extension__({                                                                            \
		chan(T) through = chan_new(T, 1);                                                  \
		T result;                                                                          \
		__builtin_memset(&result, 0x77, sizeof result);                                    \
		go_select {                                                                        \
			go_case_send(through, v) {                                                 \
				sent++;                                                            \
			}                                                                          \
		}                                                                                  \
		go_select {                                                                        \
			go_case_recv(through, &result) {                                           \
				sent++;                                                            \
			}                                                                          \
		}                                                                                  \
		result;                                                                            \
	})

/* A sender that waits: the value is kept meanwhile. */
static void
waits(void *arg)
{
	chan(int64_t) c = arg;

	go_select {
		go_case_send(c, 5) {
			sent++;
		}
		go_case_send(c, INT64_MIN + 1) {
			sent++;
		}
	}
}

int
main(void)
{
	chan(Large) large = chan_new(Large, 1);
	chan(int64_t) c = chan_new(int64_t, 0);
	static int object;
	int64_t value;
	Large l = {{0}};
	Pair p;
	Odd o;

	ok(THROUGH(bool, true) == true, "bool");
	ok(THROUGH(bool, 256) == true, "bool of 256");
	is_int(THROUGH(char, 'x'), 'x', "char");
	is_int(THROUGH(signed char, -128), -128, "signed char");
	is_int(THROUGH(uint8_t, 255), 255, "uint8_t");
	is_int(THROUGH(int16_t, -30000), -30000, "int16_t");
	is_int(THROUGH(uint16_t, 60000), 60000, "uint16_t");
	is_int(THROUGH(int, -5), -5, "int");
	is_int(THROUGH(unsigned, 4000000000u), 4000000000u, "unsigned");
	is_int(THROUGH(long, -1000000000L), -1000000000L, "long");
	is_int(THROUGH(int64_t, INT64_MIN), INT64_MIN, "int64_t");
	is_int(THROUGH(int64_t, -1), -1, "int64_t of an int");
	ok(THROUGH(uint64_t, UINT64_MAX) == UINT64_MAX, "uint64_t");
	ok(THROUGH(float, 0.1f) == 0.1f, "float");
	ok(THROUGH(double, 1e300) == 1e300, "double");
	ok(THROUGH(double, 3) == 3.0, "double of an int");
	is_int(THROUGH(Colour, BLUE), BLUE, "an enum");
	ok(THROUGH(int *, &object) == &object, "a pointer");
	ok(THROUGH(int *, NULL) == NULL, "NULL");
	ok(THROUGH(const char *, "abc")[1] == 'b', "a string");
	is_int(THROUGH(Function *, twice)(21), 42, "a function");
	p = THROUGH(Pair, ((Pair){-1, 7}));
	ok(p.x == -1 && p.y == 7, "a structure of 8 bytes");
	o = THROUGH(Odd, (Odd){"odd!"});
	ok(o.text[0] == 'o' && o.text[3] == '!' && o.text[4] == 0, "a structure of 5 bytes");
	(void)THROUGH(Empty, (Empty){});
	ok(THROUGH(Either, (Either){.f = 2.5f}).f == 2.5f, "a union of 7 or 8 bytes");
	ok(THROUGH(chan(int64_t), c) == c, "a channel");
	is_int(sent, 52, "each was sent and received once");

	chan_put(large, ((Large){{1, -2, INT64_MAX}}));
	go_select {
		go_case_recv(large, &l) {
			sent++;
		}
	}
	ok(l.n[0] == 1 && l.n[1] == -2 && l.n[2] == INT64_MAX, "24 bytes are received");

	sent = 0;
	go(waits, c);
	settle();
	is_int(sent, 0, "a send waits");
	value = chan_get(c);
	ok(value == 5 || value == INT64_MIN + 1, "then one of its values comes");
	settle();
	is_int(sent, 1, "and it is done");
	return done_testing();
}
