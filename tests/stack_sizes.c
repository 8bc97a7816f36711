/* SPDX-License-Identifier: BSD-3-Clause */
/* go_stack gives at least the bytes that were asked for, from 0 on: goroutines fill them,
 * and none finds another's bytes in its own. */
#include <go.h>
#include <goatomic.h>

#include "tap.h"

/* What a goroutine's own frames take, and a switch and an interrupt. */
enum { OTHER = 400 };

static int bad, runs;

static void
fill(void *arg)
{
	size_t n = (size_t)arg;
	volatile unsigned char *p = __builtin_alloca(n);

	for (size_t i = 0; i < n; i++)
		p[i] = (unsigned char)(n + i);
	go_yield();
	for (size_t i = 0; i < n; i++)
		bad += p[i] != (unsigned char)(n + i);
	go_atomic_add(&runs, 1);
}

static void
tiny(void *arg)
{
	(void)arg;
	go_yield();
	go_atomic_add(&runs, 1);
}

int
main(void)
{
	int n = 0;

	for (size_t size = 0; size <= 128; size += 16, n++)
		go_stack(tiny, NULL, size);
	for (size_t size = 512; size <= 300000; size += size / 3, n++)
		go_stack(fill, (void *)(size - OTHER), size);
	while (go_numgoroutine() > 1)
		go_yield();
	is_int(runs, n, "%d goroutines have run", n);
	is_int(bad, 0, "no byte has changed");
	return done_testing();
}
