/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that only sends and receives needs no more than the 400 bytes of stack, at the least, that
 * a piece of 512 has beside the G and the guard, with 64 to spare, whatever comes at whatever moment:
 * preemption after the shortest slice, interrupts, timers that are set and reset because of it,
 * idleness.
 */
#include <chan.h>
#include <godebug.h>
#include <gotime.h>

#include "tap.h"

enum { N = 50, ROUNDS = 400, STACK = 336, SPARE = 64 };

static chan(unsigned) in, out;
static size_t most, size;

static void
passon(void *arg)
{
	(void)arg;
	for (;;) {
		unsigned v = chan_get(in);

		chan_put(out, v);
		if (v == 0)
			return;
	}
}

static void
measure(void)
{
	static GoInfo info[N + 1];
	size_t n = go_goroutines(info, N + 1);

	for (size_t i = 0; i < n; i++)
		if (info[i].fn == passon && info[i].stack_most > most) {
			most = info[i].stack_most;
			size = info[i].stack;
		}
}

int
main(void)
{
	unsigned long long sum = 0;

	in = chan_new(unsigned, 0);
	out = chan_new(unsigned, 0);
	go_timeslice(1000); /* a tick as often as can be */
	for (int i = 0; i < N; i++)
		go_stack(passon, NULL, STACK);
	for (unsigned i = 1; i <= ROUNDS; i++) {
		for (int k = 0; k < N; k++)
			chan_put(in, i);
		if (i % 100 == 0)
			go_sleep(50 * GO_MICROSECOND); /* idle */
		for (int k = 0; k < N; k++)
			sum += chan_get(out);
	}
	measure();
	for (int k = 0; k < N; k++)
		chan_put(in, 0);
	for (int k = 0; k < N; k++)
		sum += chan_get(out);
	is_int((long long)sum, (long long)N * ROUNDS * (ROUNDS + 1) / 2, "all came");
	diag("%zu of %zu bytes", most, size);
	if (most == 0)
		ok(true, "the stack's use is not known # SKIP STACKMARK=0");
	else
		ok(most <= size - SPARE, "%d bytes were never used", SPARE);
	return done_testing();
}
