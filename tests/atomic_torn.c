/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Nobody sees half of a 64-bit atomic load, store or swap: not an interrupt handler what it
 * interrupts, nor the other way round.  With plain ones both do.
 *
 * @icount
 * @timeout 60
 */
#include <goatomic.h>

#include "random_timer.h"
#include "tap.h"

enum { N = 300000, MANY = 1000 };

/* Whole values have a lower half that is not the upper half. */
static uint64_t atomic;
static union {
	volatile uint32_t half[2];
	uint64_t whole;
} plain;

static int torn, plaintorn;

static uint64_t
value(uint32_t i)
{
	return (uint64_t)i << 32 | (uint32_t)~i;
}

static int
istorn(uint64_t v)
{
	return (uint32_t)(v >> 32) != (uint32_t)~v;
}

static void
storeplain(uint64_t v)
{
	plain.half[0] = (uint32_t)v;
	plain.half[1] = (uint32_t)(v >> 32);
}

static uint64_t
loadplain(void)
{
	uint32_t low = plain.half[0];

	return (uint64_t)plain.half[1] << 32 | low;
}

static void
handler(void)
{
	uint64_t v = value(random32());

	torn += istorn(go_atomic_load(&atomic));
	plaintorn += istorn(loadplain());
	if (v % 3 == 0)
		go_atomic_store(&atomic, v);
	else if (v % 3 == 1)
		torn += istorn(go_atomic_swap(&atomic, v));
	storeplain(v);
}

int
main(void)
{
	int mytorn = 0, myplain = 0, handlers, handlersplain;

	atomic = value(0);
	storeplain(value(0));
	random_timer_start(handler);
	for (uint32_t i = 0; i < N; i++) {
		go_atomic_store(&atomic, value(i));
		storeplain(value(i));
		mytorn += istorn(go_atomic_swap(&atomic, value(i * 7)));
		random_timer_jitter(i);
	}
	handlers = torn;
	handlersplain = plaintorn;
	for (uint32_t i = 0; i < N; i++) {
		mytorn += istorn(go_atomic_load(&atomic));
		myplain += istorn(loadplain());
		random_timer_jitter(i);
	}
	random_timer_stop();
	ok(random_timer_calls > MANY, "there were many interrupts");
	is_int(handlers, 0, "the handler sees stores whole");
	is_int(mytorn, 0, "and so does the goroutine");
	is_int(torn, 0, "to the end");
	ok(handlersplain > 0, "of plain ones the handler saw halves");
	ok(myplain > 0, "the goroutine, too");
	diag("%d interrupts; %d and %d halves", random_timer_calls, handlersplain, myplain);
	return done_testing();
}
