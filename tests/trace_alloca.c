/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A traceback goes through functions whose frame is found by a frame pointer, since their size
 * is known at run time only.
 *
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\tinner\+0x\w+\n\tgrow\+0x\w+\n\tbetween\+0x\w+\n\tgrow\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>

#include "trace.h"

FRAME static int grow(int depth, int n);

FRAME static int
inner(const volatile char *p)
{
	if (p[0] == 'x')
		go_panic("enough");
	return p[1];
}

FRAME static int
between(int depth, int n)
{
	volatile int a[5] = {depth, n};

	return grow(depth - 1, n + 3) + a[1];
}

static int
grow(int depth, int n)
{
	volatile char *p = __builtin_alloca((size_t)n);

	p[0] = 'x';
	return (depth == 0 ? inner(p) : between(depth, n)) + p[1];
}

int
main(void)
{
	return grow(1, 37) + 1;
}
