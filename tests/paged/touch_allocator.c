/* SPDX-License-Identifier: BSD-3-Clause */
/* The page allocator may be what first touches a page, and takes one for that: with the stack pointer at each
 * distance from the page's end. */
#include <stdlib.h>

#include "paged.h"

enum { PIECES = 6 };

static int bad;

static void
allocates(void *at)
{
	uintptr_t end = lowest(getg()) - WINDOWPAGE + (uintptr_t)at;
	volatile char *below = __builtin_alloca(here() - end);
	unsigned char *p[PIECES];

	__asm__ volatile("" : : "r"(below) : "memory");
	for (int i = 0; i < PIECES; i++) {
		p[i] = malloc(300 + 700 * (size_t)i);
		__builtin_memset(p[i], i, 300 + 700 * (size_t)i);
	}
	for (int i = 0; i < PIECES; i += 2)
		free(p[i]);
	for (int i = 1; i < PIECES; i += 2) {
		for (int j = 0; j < 300 + 700 * i; j++)
			bad += p[i][j] != i;
		free(p[i]);
	}
}

int
main(void)
{
	size_t before;

	run(allocates, 0, 20 * KB);
	before = freemem();
	for (uintptr_t at = 0; at < 800; at += 4)
		run(allocates, (void *)at, 20 * KB);
	is_int(bad, 0, "no piece was anybody else's");
	ok(before - freemem() < 40 * KB, "all is free again");
	return done_testing();
}
