/* SPDX-License-Identifier: BSD-3-Clause */
/* Each atomic operation on each integer type of 1 to 8 bytes, at the ends of its range: what
 * it gives, what it leaves, and that it leaves the neighbours alone. */
#include <stdbool.h>

#include <goatomic.h>

#include "tap.h"

/* In a structure, with neighbours: GUARD. */
#define GUARD 0xa5

#define TYPE(name, T, lo, hi)                                                                      \
	static struct {                                                                            \
		unsigned char before[8];                                                           \
		T v __attribute__((aligned(sizeof(T))));                                           \
		unsigned char after[8];                                                            \
	} name##_box = {{GUARD, GUARD, GUARD, GUARD, GUARD, GUARD, GUARD, GUARD},                  \
			0,                                                                         \
			{GUARD, GUARD, GUARD, GUARD, GUARD, GUARD, GUARD, GUARD}};                 \
                                                                                                   \
	static bool name##_alone(void)                                                             \
	{                                                                                          \
		bool good = true;                                                                  \
                                                                                                   \
		for (int i = 0; i < 8; i++)                                                        \
			good &= name##_box.before[i] == GUARD && name##_box.after[i] == GUARD;     \
		return good;                                                                       \
	}                                                                                          \
                                                                                                   \
	static void name(void)                                                                     \
	{                                                                                          \
		static const T edge[] = {0,  1,		  (T)-1,       lo,                         \
					 hi, (T)(lo + 1), (T)(hi - 1), (T)(hi / 3)};               \
		enum { N = sizeof edge / sizeof edge[0] };                                         \
		int bad[7] = {0};                                                                  \
                                                                                                   \
		for (int i = 0; i < N * N; i++) {                                                  \
			const T a = edge[i / N], b = edge[i % N];                                  \
			T *p = &name##_box.v;                                                      \
                                                                                                   \
			go_atomic_store(p, a);                                                     \
			bad[0] += *p != a || go_atomic_load(p) != a;                               \
			bad[1] += go_atomic_swap(p, b) != a || *p != b;                            \
			*p = a;                                                                    \
			bad[2] += go_atomic_add(p, b) != (T)(a + b) || *p != (T)(a + b);           \
			*p = a;                                                                    \
			bad[3] += go_atomic_and(p, b) != a || *p != (T)(a & b);                    \
			*p = a;                                                                    \
			bad[4] += go_atomic_or(p, b) != a || *p != (T)(a | b);                     \
			*p = a;                                                                    \
			bad[5] += !go_atomic_cas(p, a, b) || *p != b;                              \
			*p = a;                                                                    \
			if (a != b)                                                                \
				bad[6] += go_atomic_cas(p, b, a) || *p != a;                       \
		}                                                                                  \
		is_int(bad[0], 0, #T ": store and load");                                          \
		is_int(bad[1], 0, #T ": swap");                                                    \
		is_int(bad[2], 0, #T ": add");                                                     \
		is_int(bad[3], 0, #T ": and");                                                     \
		is_int(bad[4], 0, #T ": or");                                                      \
		is_int(bad[5], 0, #T ": cas that succeeds");                                       \
		is_int(bad[6], 0, #T ": cas that fails");                                          \
		ok(name##_alone(), #T ": the neighbours are as before");                           \
	}

/* clang-format off */
TYPE(s8, int8_t, INT8_MIN, INT8_MAX)
TYPE(u8, uint8_t, 0, UINT8_MAX)
TYPE(s16, int16_t, INT16_MIN, INT16_MAX)
TYPE(u16, uint16_t, 0, UINT16_MAX)
TYPE(s32, int32_t, INT32_MIN, INT32_MAX)
TYPE(u32, uint32_t, 0, UINT32_MAX)
TYPE(s64, int64_t, INT64_MIN, INT64_MAX)
TYPE(u64, uint64_t, 0, UINT64_MAX)
/* clang-format on */

/* One bit of the 64 differs: every one of them counts. */
static void
bits(void)
{
	static uint64_t v;
	int taken = 0, kept = 0;

	for (int i = 0; i < 64; i++) {
		uint64_t other = v ^ UINT64_C(1) << i;

		taken += go_atomic_cas(&v, other, 0);
		kept += go_atomic_cas(&v, v, other) && v == other;
	}
	is_int(taken, 0, "cas fails when any one bit differs");
	is_int(kept, 64, "and sets it");
}

int
main(void)
{
	s8();
	u8();
	s16();
	u16();
	s32();
	u32();
	s64();
	u64();
	bits();
	return done_testing();
}
