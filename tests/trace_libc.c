/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A traceback goes through libc's functions.
 *
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\tcompare\+0x\w+\n(\t\w*qsort\w*\+0x\w+\n)+\tsort\+0x\w+\n\tmain\+0x\w+\n\trunmain\+0x\w+\n
 */
#include <go.h>

#include <stdlib.h>

#include "trace.h"

static int
compare(const void *a, const void *b)
{
	int d = *(const int *)a - *(const int *)b;

	if (d == 0)
		go_panic("twice the same");
	return d;
}

FRAME static void
sort(int *v, size_t n)
{
	qsort(v, n, sizeof *v, compare);
	STAY;
}

int
main(void)
{
	int v[] = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9};

	sort(v, sizeof v / sizeof v[0]);
	return v[0];
}
