/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * The registers that a call keeps, r4 to r11, are kept by a yield and by a preemption, also where
 * instructions reach only half of them.
 *
 * @boards microbit stm32vldiscovery lm3s6965evb mps2-an385
 */
#include <gotime.h>

#include "tap.h"

enum { WORKERS = 3, YIELDS = 200, SPINS = 30 };

static volatile int bad, ended;

/* r4 to r11 hold numbers from pattern on while fn runs; 0: and after it. */
uint32_t keep(uint32_t pattern, void (*fn)(void));
#ifdef __arm__
__asm__(".text\n\t.syntax unified\n\t.thumb\n\t.balign 4\n\t"
	".global keep\n\t.thumb_func\n\t.type keep, %function\nkeep:\n\t"
	"push {r4-r7, lr}\n\tmov r4, r8\n\tmov r5, r9\n\tmov r6, r10\n\tmov r7, r11\n\t"
	"push {r0, r4-r7}\n\t"
	"mov r8, r0\n\tadds r0, #1\n\tmov r9, r0\n\tadds r0, #1\n\tmov r10, r0\n\tadds r0, #1\n\t"
	"mov r11, r0\n\tadds r4, r0, #1\n\tadds r5, r0, #2\n\tadds r6, r0, #3\n\tadds r7, r0, "
	"#4\n\t"
	"blx r1\n\t"
	"ldr r0, [sp]\n\tmov r1, r8\n\teors r1, r0\n\t"
	".macro SAME reg\n\tadds r0, #1\n\tmov r2, \\reg\n\teors r2, r0\n\torrs r1, r2\n\t.endm\n\t"
	"SAME r9\n\tSAME r10\n\tSAME r11\n\tSAME r4\n\tSAME r5\n\tSAME r6\n\tSAME r7\n\t"
	"pop {r0, r4-r7}\n\tmov r8, r4\n\tmov r9, r5\n\tmov r10, r6\n\tmov r11, r7\n\t"
	"movs r0, r1\n\tpop {r4-r7, pc}\n\t");
#else
uint32_t
keep(uint32_t pattern, void (*fn)(void))
{
	fn();
	return pattern & 0;
}
#endif

static void
spin(void)
{
	go_delay_us(300);
}

static void
worker(void *arg)
{
	uint32_t pattern = 0x1000 * (uint32_t)(uintptr_t)arg;
	int wrong = 0;

	for (int i = 0; i < YIELDS; i++)
		wrong += keep(pattern + 16 * (uint32_t)i, go_yield) != 0;
	for (int i = 0; i < SPINS; i++)
		wrong += keep(pattern + 16 * (uint32_t)i, spin) != 0;
	go_nopreempt_begin();
	bad += wrong;
	ended++;
	go_nopreempt_end();
}

int
main(void)
{
	go_timeslice(100 * GO_MICROSECOND);
	for (intptr_t i = 1; i <= WORKERS; i++)
		go(worker, (void *)i);
	while (ended < WORKERS)
		go_yield();
	is_int(bad, 0, "all are as they were");
	return done_testing();
}
