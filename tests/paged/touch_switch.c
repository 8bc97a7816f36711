/* SPDX-License-Identifier: BSD-3-Clause */
/* A page comes when what a switch pushes is the first to touch it, and the goroutine goes on with all
 * that it had: with sp at each distance from the page's end. */
#include "paged.h"

static int left, bad;

static void
yields(void *arg)
{
	uintptr_t end = lowest(getg()) - 4 * WINDOWPAGE + (uintptr_t)arg;
	volatile char *p = __builtin_alloca(here() - end);

	__asm__ volatile("" : : "r"(p) : "memory");
	for (int i = 0; i < 4; i++) {
		volatile double x = i;

		go_yield();
		bad += x != i;
	}
	left--;
}

int
main(void)
{
	for (uintptr_t at = 0; at < 400; at += 4, left++)
		go(yields, (void *)at);
	while (left > 0)
		go_yield();
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(bad, 0, "100 goroutines have switched at the borders of pages");
	return done_testing();
}
