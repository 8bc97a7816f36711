/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A goroutine that is preempted at any moment goes on with all its registers: general ones,
 * flags, all of the FPU; also in an IT block and in a load of several registers.  The
 * others have patterns of their own in the same registers meanwhile.
 *
 * With an argument so many preemptions.
 * @icount
 * @timeout 120
 */
#include <go.h>
#include <gotime.h>

#include "machine.h"

#include "../tap.h"

enum { WORKERS = 4, PREEMPTIONS = 50000, GAP = 4000 /* ns */ };

static Timer timer;
static uint32_t seed = 0x2545f491;
static size_t wanted = PREEMPTIONS;
static volatile bool stop;
static int bad, badblocks, rounds, working;

static void
fire(void *arg)
{
	(void)arg;
	arch_preempt();
	timer.when = runtime_nanotime() + 1000 + random32(&seed) % GAP;
	runtime_timeradd(&timer);
	stop = getp()->npreempt >= wanted;
	trash();
}

#ifdef __arm__
/* n turns, each of which adds 10, in 4 instructions of an IT block for odd and for even
 * ones, and by sums of what LDM and STM move. */
static uint32_t
blocks(uint32_t n)
{
	uint32_t from[8] = {1, 2, 4, 8, 16, 32, 64, 128}, to[8], sum = 0;

	while (n-- > 0) {
		__asm__ volatile("lsls	r0, %1, #31\n\t"
				 "ittee	eq\n\t"
				 "addeq	%0, %0, #1\n\t"
				 "addeq	%0, %0, #9\n\t"
				 "addne	%0, %0, #3\n\t"
				 "addne	%0, %0, #7\n\t"
				 "ldm	%2, {r0-r6, r8}\n\t"
				 "stm	%3, {r0-r6, r8}"
				 : "+&r"(sum)
				 : "r"(n), "r"(from), "r"(to)
				 : "r0", "r1", "r2", "r3", "r4", "r5", "r6", "r8", "cc", "memory");
		for (int i = 0; i < 8; i++)
			sum += to[i] != (uint32_t)1 << i;
	}
	return sum;
}
#else
/* The same by a string move, backwards, which interrupts break up: DF. */
static uint32_t
blocks(uint32_t n)
{
	static const uint32_t from[8] = {1, 2, 4, 8, 16, 32, 64, 128};
	uint32_t to[8], sum = 0;

	while (n-- > 0) {
		const uint32_t *s = from + 7;
		uint32_t *d = to + 7, count = 8;

		__asm__ volatile("std\n\trep movsl\n\tcld"
				 : "+S"(s), "+D"(d), "+c"(count)
				 :
				 : "memory", "cc");
		for (int i = 0; i < 8; i++)
			sum += to[i] != (uint32_t)1 << i;
		sum += 10;
	}
	return sum;
}
#endif

static void
work(void *arg)
{
	uint32_t mine = (uint32_t)(uintptr_t)arg;
	uintptr_t in[NSPIN], out[NSPIN];
	int wrong = 0, wrongblocks = 0, n;

	for (n = 0; !stop; n++) {
		fillspin(in, random32(&mine));
		in[0] = random32(&mine) % 5000;
		__builtin_memset(out, 0, sizeof out);
		(n % 2 == 0 ? spin : spinodd)(in, out);
		wrong += differ(in + 1, out + 1, NSPIN - 1);
		wrongblocks += blocks(100) != 1000;
	}
	go_nopreempt_begin();
	bad += wrong;
	badblocks += wrongblocks;
	rounds += n;
	working--;
	go_nopreempt_end();
}

int
main(int argc, char **argv)
{
	size_t before;

	if (argc > 1) {
		wanted = 0;
		for (const char *s = argv[1]; *s != '\0'; s++)
			wanted = wanted * 10 + (size_t)(*s - '0');
	}
	before = (size_t)getp()->npreempt;
	wanted += before;
	timer.f = fire;
	timer.when = runtime_nanotime();
	working = WORKERS;
	for (int i = 1; i < WORKERS; i++)
		go_stack(work, (void *)(uintptr_t)(2 * i + 1), 4096);
	runtime_timeradd(&timer);
	work((void *)(uintptr_t)99);
	while (go_numgoroutine() > 1)
		go_yield();
	runtime_timerdel(&timer);
	is_int(bad, 0, "%d registers are as they were", NSPIN - 1);
	is_int(badblocks, 0, "all instructions went on where they were");
	ok(getp()->npreempt >= wanted, "%u preemptions",
	   (unsigned)((size_t)getp()->npreempt - before));
	diag("%d rounds", rounds);
	return done_testing();
}
