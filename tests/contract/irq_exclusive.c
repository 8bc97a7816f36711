/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * An interrupt between load-exclusive and store-exclusive makes the store fail, so that
 * what its handler did to the word is not lost.
 *
 * @boards virt vexpress-a9 mps2-an385
 */
#include "ticker.h"

#include "../tap.h"

enum { ROUNDS = 1000 };

static volatile uint32_t word;

/* Add 1 to word, with wait interrupts in between; false: the store has failed. */
static bool
add(unsigned wait)
{
#ifdef __arm__
	unsigned n = ticker.ntick;
	uint32_t v, failed;

	__asm__ volatile("ldrex %0, [%1]" : "=&r"(v) : "r"(&word) : "memory");
	while (ticker.ntick - n < wait)
		;
	__asm__ volatile("strex %0, %1, [%2]" : "=&r"(failed) : "r"(v + 1), "r"(&word) : "memory");
	return !failed;
#else
	(void)wait;
	return false;
#endif
}

int
main(void)
{
	int disturbed = 0, alone = 0;

	for (int i = 0; i < ROUNDS; i++)
		alone += add(0);
	is_int(alone, ROUNDS, "without interrupts the store succeeds");
	is_int(word, ROUNDS, "and stores");
	tickerstart(20000);
	for (int i = 0; i < ROUNDS; i++)
		disturbed += add(1);
	tickerstop();
	is_int(disturbed, 0, "with one in between it fails");
	is_int(word, ROUNDS, "and does not store");
	return done_testing();
}
