/* SPDX-License-Identifier: BSD-3-Clause */
/* A yield of the only goroutine returns. */
#include <go.h>

#include "tap.h"

int
main(void)
{
	for (int i = 0; i < 100000; i++)
		go_yield();
	ok(true, "100000 times");
	return done_testing();
}
