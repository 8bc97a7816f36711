/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * When there is no memory for the registers of a goroutine that is to be preempted, it goes on;
 * when there is again, it is, and again and again with the same memory.
 * @timeout 60
 * @calm who yields while memory is out never comes back
 */
#include <go.h>
#include <gotime.h>

#include "runtime.h"

#include "../tap.h"

static volatile unsigned long turns;
static volatile bool stop;

static void
spin(void *arg)
{
	(void)arg;
	while (!stop)
		turns++;
}

int
main(void)
{
	unsigned long before;
	int64_t end = go_nanotime() + 5 * GO_SECOND;
	size_t preempted;
	bool stuck;
	void *frames[2]; /* one for each of us */

	go_timeslice(0);
	go(spin, NULL);
	frames[0] = runtime_rawalloc(sizeof(ArchFrame));
	frames[1] = runtime_rawalloc(sizeof(ArchFrame));
	if (frames[0] == NULL || frames[1] == NULL)
		go_panic("rawalloc: out of memory");
	/* Large pieces first. */
	for (int i = 0; i < 2; i++) /* twice, for tools/oom lets one fail */
		for (size_t n = (size_t)1 << 26; n >= 16; n /= 2)
			while (runtime_rawalloc(n) != NULL)
				;
	while (runtime_rawalloc(sizeof(ArchFrame)) != NULL)
		;
	preempted = (size_t)getp()->npreempt;
	before = turns;
	go_timeslice(GO_MILLISECOND);
	go_delay_us(20000);
	stuck = turns == before;
	preempted = (size_t)getp()->npreempt - preempted;
	/* Before a result is printed: its end may yield, and then nobody would come back. */
	runtime_freeuse(frames[0], sizeof(ArchFrame), USE_RUNTIME);
	runtime_freeuse(frames[1], sizeof(ArchFrame), USE_RUNTIME);
	ok(stuck, "who can't be preempted goes on");
	is_int(preempted, 0, "nobody was preempted");
	before = turns;
	preempted = (size_t)getp()->npreempt;
	go_delay_us(20000);
	ok(turns != before, "who can, is");
	while (go_nanotime() < end && (size_t)getp()->npreempt - preempted < 10)
		;
	ok((size_t)getp()->npreempt - preempted >= 10, "ten times");
	stop = true;
	while (go_numgoroutine() > 1)
		go_yield();
	return done_testing();
}
