/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * C11's _Atomic objects of a goroutine and of an interrupt handler: no ++ is lost, no structure
 * is torn.  Not on pc: see GO_ATOMIC_CALLS in goatomic.h.
 *
 * @boards virt vexpress-a9 mps2-an385
 * @icount
 * @timeout 60
 */
#include <stdatomic.h>

#include "random_timer.h"
#include "tap.h"

enum { N = 100000, MANY = 1000 };

typedef struct Three {
	unsigned a, b, c;
} Three;

static _Atomic long long wide;
static _Atomic unsigned char narrow;
static _Atomic Three three = {0, 1, 2};
static volatile int torn;

static void
handler(void)
{
	unsigned i = random32();
	Three v = atomic_load(&three);

	torn += v.b != v.a + 1 || v.c != v.a + 2;
	v = (Three){i, i + 1, i + 2};
	atomic_store(&three, v);
	wide++;
	narrow++;
}

int
main(void)
{
	wide = 0xfffffff0;
	narrow = 0;
	random_timer_start(handler);
	for (unsigned i = 0; i < N; i++) {
		Three v = {i, i + 1, i + 2};

		v = atomic_exchange(&three, v);
		torn += v.b != v.a + 1 || v.c != v.a + 2;
		wide++;
		narrow++;
		random_timer_jitter(i);
	}
	random_timer_stop();
	ok(random_timer_calls > MANY, "there were many interrupts");
	is_int(wide, 0xfffffff0LL + N + random_timer_calls, "no 64-bit ++ is lost");
	is_int(narrow, (unsigned char)(N + random_timer_calls), "no 8-bit ++");
	is_int(torn, 0, "no structure is torn");
	return done_testing();
}
