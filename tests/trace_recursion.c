/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * Of a deep recursion the first 50 frames and the last 50 are shown.
 *
 * @exit 2
 * @expect ^goroutine 1 \[running\]:\n\tbottom\+0x\w+\n(\tdown\+0x\w+\n){49}\t\.\.\.204 additional frames elided\.\.\.\n(\tdown\+0x\w+\n){48}\tmain\+0x\w+\n\trunmain\+0x\w+\n$
 */
#include <go.h>

#include "trace.h"

FRAME static int
bottom(int n)
{
	if (n == 0)
		go_panic("at the bottom");
	return n;
}

FRAME static int
down(int n)
{
	volatile int r = n == 0 ? bottom(n) : down(n - 1);

	return r + 1;
}

int
main(void)
{
	return down(300) + 1;
}
