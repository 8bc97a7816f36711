/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * 100000 go_selects in a loop take no more stack than one, waiting or not, also when they
 * are left by break.
 * @timeout 60
 */
#include <select.h>

#include "tap.h"

enum { N = 100000, STACK_SIZE = 2048 };

static chan(uintptr_t) c, up;
static chan(int) done;
static uintptr_t lowest = UINTPTR_MAX, highest;
static int bad;

static __attribute__((noinline)) void
depth(void)
{
	volatile char here = 0;

	(void)here;
	if ((uintptr_t)&here < lowest)
		lowest = (uintptr_t)&here;
	if ((uintptr_t)&here > highest)
		highest = (uintptr_t)&here;
}

static void
producer(void *arg)
{
	(void)arg;
	for (uintptr_t i = 0; i < N; i++)
		chan_put(c, i);
}

static void
loop(void *arg)
{
	uintptr_t v;

	(void)arg;
	for (uintptr_t i = 0; i < N; i++) {
		go_select {
			go_case_recv(c, &v) {
				bad += v != i;
				depth();
				if (i % 3 == 0)
					break;
			}
			go_case_send(up, i) {
				bad++;
			}
		}
	}
	chan_put(done, 1);
}

int
main(void)
{
	c = chan_new(uintptr_t, 0);
	up = chan_new(uintptr_t, 0);
	done = chan_new(int, 0);
	go_stack(loop, NULL, STACK_SIZE);
	go(producer, NULL);
	chan_get(done);
	is_int(bad, 0, "%d rounds", N);
	is_int(highest - lowest, 0, "all at the same depth");
	return done_testing();
}
