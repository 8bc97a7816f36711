/* SPDX-License-Identifier: BSD-3-Clause */
/* C11's <stdatomic.h> works: on 64 bits, on structures, on flags. */
#include <limits.h>
#include <stdatomic.h>

#include "tap.h"

typedef struct Three {
	unsigned a, b, c;
} Three;

static _Atomic long long wide;
static _Atomic Three three;

static void
functions(void)
{
	long long was = 5;
	atomic_flag flag = ATOMIC_FLAG_INIT;

	atomic_init(&wide, LLONG_MAX);
	is_int(atomic_fetch_add(&wide, 1), LLONG_MAX, "fetch_add gives the old value");
	is_int(wide, LLONG_MIN, "and wraps around");
	is_int(atomic_fetch_sub(&wide, LLONG_MIN), LLONG_MIN, "fetch_sub");
	is_int(atomic_load(&wide), 0, "what is left");
	atomic_store(&wide, 0x123456789abcdef);
	is_int(atomic_exchange(&wide, 6), 0x123456789abcdef, "exchange");
	ok(!atomic_compare_exchange_strong(&wide, &was, 7), "a compare_exchange that fails");
	is_int(was, 6, "tells the value");
	ok(atomic_compare_exchange_strong(&wide, &was, -1LL << 40), "one that does not");
	is_int(atomic_fetch_and(&wide, 0x10000000001), -1LL << 40, "fetch_and");
	is_int(atomic_fetch_or(&wide, 1LL << 62), 1LL << 40, "fetch_or");
	is_int(atomic_fetch_xor(&wide, -1), 1LL << 62 | 1LL << 40, "fetch_xor");
	is_int(wide, ~(1LL << 62 | 1LL << 40), "what is left");
	wide = 3;
	is_int(wide *= -5, -15, "an operator that no machine has");
	ok(!atomic_flag_test_and_set(&flag) && atomic_flag_test_and_set(&flag), "a flag");
	diag("64 bits are lock-free: %d", atomic_is_lock_free(&wide));
}

static void
structures(void)
{
	Three one = {1, 2, 3}, two = {4, 5, 6}, v;

	atomic_store(&three, one);
	ok(!atomic_compare_exchange_strong(&three, &two, one), "a structure that differs");
	is_int(two.a + two.b + two.c, 6, "what it is");
	two.b = 50;
	v = atomic_exchange(&three, two);
	is_int(v.b, 2, "exchanged");
	ok(atomic_compare_exchange_strong(&three, &two, one), "one that is equal");
	v = atomic_load(&three);
	is_int(v.c, 3, "and was stored");
	ok(!atomic_is_lock_free(&three), "it takes a lock");
}

int
main(void)
{
	functions();
	structures();
	return done_testing();
}
