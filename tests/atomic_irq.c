/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Atomic operations of a goroutine and of an interrupt handler on the same objects, of each
 * size: none is lost.  Plain additions, for comparison, are.
 *
 * @icount
 * @timeout 60
 */
#include <stdbool.h>

#include <goatomic.h>

#include "random_timer.h"
#include "tap.h"

enum { N = 100000, MANY = 1000 };

/* 64 bits that begin with a carry into the upper half close at hand. */
#define START UINT64_C(0xfffffff0)

static uint8_t a8;
static uint16_t a16;
static uint32_t a32, c32, bits32;
static uint64_t a64, c64, bits64;
static volatile uint32_t plain32;
static volatile uint64_t plain64;

/* Two instructions at least, on all machines. */
static void
plain(void)
{
	uint32_t v = plain32;
	uint64_t w = plain64;

	__asm__ volatile("" : "+r"(v));
	plain32 = v + 1;
	plain64 = w + 1;
}

static void
adds(void)
{
	go_atomic_add(&a8, 1);
	go_atomic_add(&a16, 1);
	go_atomic_add(&a32, 1);
	go_atomic_add(&a64, 1);
}

static void
cases(void)
{
	uint32_t v;
	uint64_t w;

	do
		v = go_atomic_load(&c32);
	while (!go_atomic_cas(&c32, v, v + 1));
	do
		w = go_atomic_load(&c64);
	while (!go_atomic_cas(&c64, w, w + 1));
}

static void
all(void)
{
	plain();
	adds();
	cases();
}

static void
counts(void)
{
	int calls;

	a64 = c64 = plain64 = START;
	random_timer_start(all);
	for (unsigned i = 0; i < N; i++) {
		all();
		random_timer_jitter(i);
	}
	random_timer_stop();
	calls = random_timer_calls;
	ok(calls > MANY, "there were many interrupts");
	is_int(a8, (uint8_t)(N + calls), "no 8-bit add is lost");
	is_int(a16, (uint16_t)(N + calls), "16-bit");
	is_int(a32, N + calls, "32-bit");
	is_int(a64 - START, N + calls, "64-bit");
	is_int(c32, N + calls, "no 32-bit cas");
	is_int(c64 - START, N + calls, "64-bit");
	ok(plain32 < (uint32_t)(N + calls), "but plain additions are");
	ok(plain64 - START < (uint64_t)(N + calls), "64-bit too");
	diag("%d interrupts; lost %d and %d plain additions", calls,
	     (int)(N + calls - (int)plain32), (int)(N + calls - (int)(plain64 - START)));
}

/* The handler's bits are the odd ones; it turns one over in each word, and remembers. */
static uint64_t turned;

static void
turn(void)
{
	unsigned at = random_below(32) * 2 + 1;
	uint64_t bit = UINT64_C(1) << at;

	turned ^= bit;
	if (turned & bit) {
		go_atomic_or(&bits64, bit);
		go_atomic_or(&bits32, (uint32_t)bit);
	} else {
		go_atomic_and(&bits64, ~bit);
		go_atomic_and(&bits32, (uint32_t)~bit);
	}
}

static void
bits(void)
{
	random_timer_start(turn);
	for (unsigned i = 0; i < N; i++) {
		go_atomic_or(&bits64, UINT64_C(0x5555555555555555));
		go_atomic_or(&bits32, UINT32_C(0x55555555));
		go_atomic_and(&bits64, UINT64_C(0xaaaaaaaaaaaaaaaa));
		go_atomic_and(&bits32, UINT32_C(0xaaaaaaaa));
		random_timer_jitter(i);
	}
	random_timer_stop();
	ok(random_timer_calls > MANY, "there were many interrupts");
	ok(bits64 == turned, "no 64-bit and, or is lost");
	ok(bits32 == (uint32_t)turned, "32-bit");
}

int
main(void)
{
	counts();
	bits();
	return done_testing();
}
