/* SPDX-License-Identifier: BSD-3-Clause */
/*
 * A stack overflow that nobody recovers is reported: whose, how large the stack was, and who has called
 * whom, through all segments.
 *
 * @exit 2
 * @expect ^runtime: goroutine 2 \[starter\] stack overflow: \d+ bytes in segments, of \d+ at most$
 * @expect ^panic: runtime error: stack overflow$
 * @expect ^goroutine 2 \[running\]:\n(?:\t(?:push|newstackslow|checkmost)\+0x\w+\n)*(\tendless\+0x\w+\n){46,50}\t\.\.\.\d+ additional frames elided\.\.\.\n(\tendless\+0x\w+\n){48,49}\tstarter\+0x\w+\ncreated by main
 */
#include "dive.h"

FRAME static int
endless(int n)
{
	char large[900] = "";

	use(large);
	return n < 0 ? 0 : endless(n + 1) + n;
}

static void
starter(void *arg)
{
	endless(0);
	use(arg);
}

int
main(void)
{
	go(starter, NULL);
	for (;;)
		go_yield();
}
