/* SPDX-License-Identifier: BSD-3-Clause */
/* The atomic macros evaluate each argument once, may stand in each other's arguments, and
 * take pointers, bools, enumerations, elements, volatile and const objects, too. */
#include <stdbool.h>
#include <stddef.h>

#include <goatomic.h>

#include "tap.h"

enum Colour { Red, Green, Blue };

static int n;
static uint32_t words[3];
static uint64_t longs[3];

static uint32_t *
word(void)
{
	n++;
	return &words[1];
}

static uint64_t *
wide(void)
{
	n++;
	return &longs[1];
}

static uint32_t
one(void)
{
	n += 100;
	return 1;
}

#define ONCE(want, expr)                                                                           \
	do {                                                                                       \
		n = 0;                                                                             \
		(void)(expr);                                                                      \
		is_int(n, want, "%s", #expr);                                                      \
	} while (0)

static void
once(void)
{
	ONCE(1, go_atomic_load(word()));
	ONCE(101, (go_atomic_store(word(), one()), 0));
	ONCE(101, go_atomic_swap(word(), one()));
	ONCE(101, go_atomic_add(word(), one()));
	ONCE(101, go_atomic_and(word(), one()));
	ONCE(101, go_atomic_or(word(), one()));
	ONCE(201, go_atomic_cas(word(), one(), one()));
	ONCE(1, go_atomic_load(wide()));
	ONCE(101, (go_atomic_store(wide(), one()), 0));
	ONCE(101, go_atomic_add(wide(), one()));
	ONCE(201, go_atomic_cas(wide(), one(), one()));
}

static void
nested(void)
{
	uint32_t at = 3, was = 4, val = 5;

	is_int(go_atomic_add(&at, go_atomic_add(&was, go_atomic_load(&val))), 12, "add of an add");
	is_int(at + was, 12 + 9, "of locals with any names");
	ok(go_atomic_cas(&at, go_atomic_load(&at), go_atomic_swap(&was, 7)),
	   "cas of a load and a swap");
	is_int(at, 9, "which is stored");
}

static void
types(void)
{
	static int x, y;
	static int *pointer;
	static bool flag;
	static enum Colour colour;
	static volatile int quick = 1;
	static const int64_t fixed = INT64_C(1) << 40;
	static struct {
		char c;
		GoInt64 v;
	} field;
	int *volatile p = &x;

	go_atomic_store(&pointer, NULL);
	ok(go_atomic_cas(&pointer, NULL, p) && pointer == &x, "a pointer");
	ok(go_atomic_swap(&pointer, &y) == &x && go_atomic_load(&pointer) == &y, "swapped");
	ok(!go_atomic_swap(&flag, 2) && flag == true, "a bool");
	ok(go_atomic_cas(&colour, Red, Blue) && go_atomic_load(&colour) == Blue, "an enumeration");
	is_int(go_atomic_add(&quick, 2), 3, "volatile");
	ok(go_atomic_load(&fixed) == fixed, "const");
	is_int(go_atomic_add(words, 0), words[0], "an array: its first element");
	is_int(go_atomic_add(&field.v, -5), -5, "a GoInt64 behind a char");
	is_int(offsetof(__typeof__(field), v), 8, "is aligned");
}

int
main(void)
{
	once();
	nested();
	types();
	return done_testing();
}
